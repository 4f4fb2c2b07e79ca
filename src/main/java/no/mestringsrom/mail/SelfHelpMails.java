package no.mestringsrom.mail;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.selfhelp.Evening;
import no.mestringsrom.selfhelp.EveningCalledOff;
import no.mestringsrom.selfhelp.EveningComes;
import no.mestringsrom.selfhelp.GroupAddressee;
import no.mestringsrom.selfhelp.GroupEnded;
import no.mestringsrom.selfhelp.GroupFormed;
import no.mestringsrom.selfhelp.GroupGoesQuiet;
import no.mestringsrom.selfhelp.HelpAnswered;
import no.mestringsrom.selfhelp.HelpAsked;
import no.mestringsrom.selfhelp.NobodyElseGoesOn;
import no.mestringsrom.selfhelp.TimesAgreed;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What members of a group that goes on are told, each with the link that is theirs alone, and the calls for help to the
 * service. No letter says what the group has in common.
 */
@Component
class SelfHelpMails {

    private final Outbox outbox;
    private final LettersToParticipants participants;
    private final LearningServices services;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;

    SelfHelpMails(
            Outbox outbox,
            LettersToParticipants participants,
            LearningServices services,
            Links links,
            HouseSettings settings,
            Texts texts) {
        this.outbox = outbox;
        this.participants = participants;
        this.services = services;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(GroupFormed formed) {
        tell(formed.members(), formed.service(), "formed", to -> List.of(text(to, "formed"), text(to, "keepLink")));
    }

    @EventListener
    void on(NobodyElseGoesOn alone) {
        participants.send(participants.letter(
                alone.who(),
                MessageKind.AFTER,
                "mail.SelfHelpMails.alone.subject",
                participants.text(alone.who(), "mail.SelfHelpMails.alone"),
                participants.questions(alone.who())));
    }

    @EventListener
    void on(TimesAgreed agreed) {
        tell(
                agreed.members(),
                agreed.service(),
                "times",
                to -> List.of(
                        text(to, "times", agreed.by()),
                        texts.get(
                                to.language(),
                                "selfhelp.Group.every." + agreed.rhythm().everyWeeks()),
                        agreed.evenings().stream()
                                .map(evening -> "- " + time(to, evening))
                                .collect(Collectors.joining("\n"))));
    }

    @EventListener
    void on(EveningCalledOff news) {
        String kind = news.evening().calledOff() ? "calledOff" : "held";
        tell(news.members(), news.service(), kind, to -> List.of(text(to, kind, news.by(), time(to, news.evening()))));
    }

    @EventListener
    void on(EveningComes comes) {
        tell(comes.members(), comes.service(), "comes", to -> List.of(text(to, "comes", time(to, comes.evening()))));
    }

    @EventListener
    void on(GroupGoesQuiet quiet) {
        tell(
                quiet.members(),
                quiet.service(),
                "quiet",
                to -> List.of(text(to, "quiet", Formats.date(to.language(), quiet.until()))));
    }

    @EventListener
    void on(GroupEnded ended) {
        LearningServiceSummary service = services.get(ended.service());
        for (GroupAddressee to : ended.members()) {
            outbox.put(letter(
                    to.name(),
                    new Reach(to.email(), to.mobile()),
                    to.language(),
                    service,
                    "ended",
                    null,
                    List.of(text(to, "ended." + ended.why()), text(to, "ended.deleted"))));
        }
    }

    /** Says that there is something, never what: it stands where coordinators sign in. */
    @EventListener
    void on(HelpAsked asked) {
        Language language = settings.defaultLanguage().forStaff();
        outbox.put(Letter.plain(
                        services.get(asked.service()).contactEmail(),
                        language,
                        texts.get(language, "mail.SelfHelpMails.helpAsked.subject"),
                        texts.get(
                                        language,
                                        "mail.SelfHelpMails.helpAsked",
                                        settings.baseUrl() + "/arbeid/gruppehjelp/"
                                                + asked.request().value())
                                + "\n")
                .asUrgent());
    }

    @EventListener
    void on(HelpAnswered answered) {
        outbox.put(letter(
                answered.name(),
                new Reach(answered.email(), answered.mobile()),
                answered.language(),
                services.get(answered.service()),
                "helpAnswered",
                null,
                List.of(texts.get(answered.language(), "mail.SelfHelpMails.helpAnswered"), answered.answer())));
    }

    private void tell(
            List<GroupAddressee> members,
            LearningServiceId id,
            String kind,
            Function<GroupAddressee, List<String>> paragraphs) {
        LearningServiceSummary service = services.get(id);
        for (GroupAddressee to : members) {
            outbox.put(letter(
                    to.name(),
                    new Reach(to.email(), to.mobile()),
                    to.language(),
                    service,
                    kind,
                    link(to),
                    paragraphs.apply(to)));
        }
    }

    /** @param link null where there is nothing to open any more; then an SMS says whom to ask */
    private Letter letter(
            String name,
            Reach to,
            Language language,
            LearningServiceSummary service,
            String kind,
            @Nullable String link,
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
                Matter.NONE);
    }

    private String link(GroupAddressee to) {
        String link = settings.baseUrl() + "/gruppe/"
                + links.sign(LinkPurpose.SELFHELP, to.member().value());
        return to.language() == settings.defaultLanguage()
                ? link
                : link + "?lang=" + to.language().tag();
    }

    private String time(GroupAddressee to, Evening evening) {
        LocalDateTime start = evening.startsAt();
        return texts.get(
                to.language(),
                "mail.Meetings.time",
                Formats.weekdayDate(to.language(), start.toLocalDate()),
                Formats.time(to.language(), start.toLocalTime()),
                Formats.time(to.language(), evening.endsAt().toLocalTime()));
    }

    private String text(GroupAddressee to, String key, Object... arguments) {
        return texts.get(to.language(), "mail.SelfHelpMails." + key, arguments);
    }
}
