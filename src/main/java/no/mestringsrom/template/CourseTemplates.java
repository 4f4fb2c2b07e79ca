package no.mestringsrom.template;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates that the one who is signed in may use: those that come with the product, their own service's, and those
 * that are shared with them.
 */
@Service
@Transactional(readOnly = true)
public class CourseTemplates {

    private final TemplateRepository templates;
    private final EditionRepository editions;
    private final TemplateAccess access;
    private final Clock clock;

    CourseTemplates(TemplateRepository templates, EditionRepository editions, TemplateAccess access, Clock clock) {
        this.templates = templates;
        this.editions = editions;
        this.access = access;
        this.clock = clock;
    }

    /** Those from which courses are made, as their latest editions say, by title. */
    public List<CourseTemplateDetails> all() {
        return latest(access.readable(templates.findByRetiredFalseOrderByTitle()));
    }

    /** Those whose service one coordinates, also the ones out of use, by title. */
    public List<CourseTemplateDetails> own() {
        return latest(templates.findByOwnerInOrderByTitle(access.ownServices()));
    }

    /** @throws UnknownTemplate if there is none that the one who asks may use */
    public CourseTemplateDetails get(TemplateId id) {
        return find(id).orElseThrow(() -> new UnknownTemplate(id));
    }

    /** Empty if there is none that the one who asks may use. */
    public Optional<CourseTemplateDetails> find(TemplateId id) {
        return templates.findById(id).filter(access::mayRead).map(template -> details(template, template.edition()));
    }

    /** @throws UnknownTemplate if there is no such edition, or the template is not for the one who asks */
    public CourseTemplateDetails get(TemplateId id, int edition) {
        return details(readable(id), edition);
    }

    /** What a course was made from, whoever asks and whatever has become of the template since. */
    public Optional<TemplateContent> contentOf(TemplateId id, int edition) {
        return editions.findById(new TemplateEdition.Key(id.value(), edition)).map(TemplateEdition::content);
    }

    /** Newest first. */
    public List<EditionNote> editions(TemplateId id) {
        readable(id);
        return editions.notes(id.value());
    }

    /** Whether it comes with the product, and so is nobody's to change. */
    public boolean isOfTheProduct(TemplateId id) {
        return templates
                .findById(id)
                .filter(template -> template.owner() == null)
                .isPresent();
    }

    /** Which of these are. */
    public List<TemplateId> ofTheProduct(Collection<TemplateId> ids) {
        return ids.isEmpty() ? List.of() : templates.ofTheProduct(ids);
    }

    /** Whether the one who is signed in may change it. */
    public boolean mayChange(CourseTemplateDetails template) {
        return access.owns(template.owner());
    }

    /** Takes a template of the product in, and the new edition when the product brings one. */
    @Transactional
    void keep(CourseTemplateDetails fromLibrary) {
        TemplateId id = fromLibrary.id();
        CourseTemplate template =
                templates.lock(id).orElseGet(() -> templates.save(CourseTemplate.ofLibrary(id, fromLibrary.title())));
        boolean known = contentOf(id, template.edition())
                .filter(fromLibrary.content()::equals)
                .isPresent();
        if (!known) {
            int number = template.next(template.edition(), fromLibrary.title());
            editions.save(new TemplateEdition(id, number, fromLibrary.content(), "", null, clock.instant()));
        }
    }

    private CourseTemplate readable(TemplateId id) {
        return templates.findById(id).filter(access::mayRead).orElseThrow(() -> new UnknownTemplate(id));
    }

    private CourseTemplateDetails details(CourseTemplate template, int number) {
        return editions.findById(new TemplateEdition.Key(template.id().value(), number))
                .map(template::details)
                .orElseThrow(() -> new UnknownTemplate(template.id()));
    }

    private List<CourseTemplateDetails> latest(Collection<CourseTemplate> of) {
        Map<TemplateId, TemplateEdition> byTemplate = editions
                .findAllById(of.stream()
                        .map(template -> new TemplateEdition.Key(template.id().value(), template.edition()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(TemplateEdition::template, Function.identity()));
        return of.stream()
                .flatMap(template -> Optional.ofNullable(byTemplate.get(template.id())).map(template::details).stream())
                .toList();
    }
}
