package no.mestringsrom.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.selfhelp.GroupAddressee;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How a letter to a member of a group that goes on is laid out, each with the link that is theirs alone. No letter says what
 * the group has in common.
 */
@Component
class SelfHelpStationery {

    private final Outbox outbox;
    private final EveningCalendars calendars;
    private final LearningServices services;
    private final Texts texts;

    SelfHelpStationery(Outbox outbox, EveningCalendars calendars, LearningServices services, Texts texts) {
        this.outbox = outbox;
        this.calendars = calendars;
        this.services = services;
        this.texts = texts;
    }

    void tell(
            List<GroupAddressee> members,
            LearningServiceId service,
            String kind,
            Function<GroupAddressee, List<String>> paragraphs) {
        tell(members, service, kind, null, paragraphs, to -> null);
    }

    /**
     * @param worthUntil after that it tells nobody anything
     * @param file for the calendar of whoever wants evenings there; null for none
     */
    void tell(
            List<GroupAddressee> members,
            LearningServiceId service,
            String kind,
            @Nullable Instant worthUntil,
            Function<GroupAddressee, List<String>> paragraphs,
            Function<GroupAddressee, @Nullable String> file) {
        LearningServiceSummary from = services.get(service);
        for (GroupAddressee to : members) {
            Letter letter = letter(to, from, kind, calendars.link(to), paragraphs.apply(to));
            if (worthUntil != null) {
                letter = letter.about(matter -> matter.until(worthUntil));
            }
            String entries = to.calendar() ? file.apply(to) : null;
            outbox.put(entries == null || entries.isEmpty() ? letter : letter.withCalendar(entries));
        }
    }

    Letter letter(GroupAddressee to, LearningServiceId service, String kind, List<String> paragraphs) {
        return letter(to, services.get(service), kind, calendars.link(to), paragraphs);
    }

    /** One that has nothing to open any more; an SMS says whom to ask. It arrives, whatever becomes of their place. */
    Letter last(GroupAddressee to, LearningServiceId service, String kind, List<String> paragraphs) {
        return letter(to, services.get(service), kind, null, paragraphs);
    }

    Letter last(
            String name, Reach to, Language language, LearningServiceId service, String kind, List<String> paragraphs) {
        return letter(name, to, language, services.get(service), kind, null, null, paragraphs);
    }

    /** What a letter says that takes evenings out of the calendar of whoever has them there. */
    String takesOut(GroupAddressee to, int evenings) {
        return texts.get(to.language(), CalendarFile.TAKES_OUT, evenings);
    }

    String text(GroupAddressee to, String key, Object... arguments) {
        return texts.get(to.language(), "mail.SelfHelpMails." + key, arguments);
    }

    private Letter letter(
            GroupAddressee to,
            LearningServiceSummary service,
            String kind,
            @Nullable String link,
            List<String> paragraphs) {
        return letter(
                to.name(),
                new Reach(to.email(), to.mobile()),
                to.language(),
                service,
                kind,
                link,
                link == null ? null : to.member().value(),
                paragraphs);
    }

    private Letter letter(
            String name,
            Reach to,
            Language language,
            LearningServiceSummary service,
            String kind,
            @Nullable String link,
            @Nullable UUID person,
            List<String> paragraphs) {
        String subject = texts.get(language, "mail.SelfHelpMails." + kind + ".subject");
        List<String> all = new ArrayList<>();
        all.add(texts.get(language, "mail.SignUpMails.greeting", name));
        all.addAll(paragraphs);
        if (link != null) {
            all.add(texts.get(language, "mail.SelfHelpMails.link", link));
        }
        all.add(texts.get(language, "mail.SignUpMails.regards", service.name()));
        return new Letter(
                to,
                // An answer would tell staff who is in the group, where the letter does not ask for one.
                link == null ? service.contactEmail() : null,
                language,
                subject,
                String.join("\n\n", all) + "\n",
                link == null
                        ? texts.get(
                                language,
                                "mail.SelfHelpMails.sms",
                                subject,
                                service.name(),
                                Objects.requireNonNullElse(service.contactPhone(), service.contactEmail()))
                        : texts.get(language, "mail.Sms.page", subject, link),
                null,
                null,
                false,
                Matter.ofGroup(person));
    }
}
