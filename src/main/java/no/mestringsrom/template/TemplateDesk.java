package no.mestringsrom.template;

import java.time.Clock;
import java.util.UUID;
import no.mestringsrom.account.CurrentAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where coordinators make their service's templates, always from one that is there. */
@Service
@Transactional(readOnly = true)
public class TemplateDesk {

    private final TemplateRepository templates;
    private final EditionRepository editions;
    private final CourseTemplates reader;
    private final TemplateAccess access;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateDesk(
            TemplateRepository templates,
            EditionRepository editions,
            CourseTemplates reader,
            TemplateAccess access,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.editions = editions;
        this.reader = reader;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A copy of the latest edition, which names where it comes from.
     *
     * @param service whose it becomes; one that the one who is signed in coordinates
     * @throws UnknownTemplate if there is none that the one who asks may use
     */
    @Transactional
    public TemplateId copy(TemplateId original, UUID service) {
        access.requireOwner(service);
        CourseTemplateDetails of = reader.get(original);
        CourseTemplate copy = templates.save(CourseTemplate.copy(of, service));
        edition(copy, 0, of.content(), "");
        events.publishEvent(new TemplateCopied(original, copy.id()));
        return copy.id();
    }

    /**
     * Makes a new edition; courses keep the one they were made from.
     *
     * @param seen the edition that was looked at when this was typed
     * @param note what is new, for those who use the template; may be empty
     * @throws TemplateRefused if something in it may not be so, or somebody else was faster
     */
    @Transactional
    public void save(TemplateId id, int seen, TemplateContent content, String note) {
        CourseTemplate template = own(id);
        edition(template, seen, TemplateRules.checked(content), TemplateRules.checkedNote(note));
    }

    /**
     * @param network one that the one who is signed in is a member of, where it is shared with a network; else null
     * @throws TemplateRefused if the network is missing
     */
    @Transactional
    public void share(TemplateId id, Sharing with, @Nullable UUID network) {
        CourseTemplate template = own(id);
        if (network != null && !network.equals(template.network())) {
            access.requireMember(network);
        }
        template.share(with, network);
    }

    /** Takes it out of use, or back: no more courses are made from it, and those there are keep theirs. */
    @Transactional
    public void retire(TemplateId id, boolean away) {
        own(id).retire(away);
    }

    private CourseTemplate own(TemplateId id) {
        CourseTemplate template = templates.lock(id).orElseThrow(() -> new UnknownTemplate(id));
        access.requireOwner(template.owner());
        return template;
    }

    private void edition(CourseTemplate template, int seen, TemplateContent content, String note) {
        int number = template.next(seen, content.title());
        editions.save(new TemplateEdition(
                template.id(), number, content, note, current.require().id(), clock.instant()));
    }
}
