package no.mestringsrom.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.evaluation.EvaluationForms;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.selfhelp.GoingOn;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** A course's sessions as mails and calendars tell of them: without the course's name, which tells of a diagnosis. */
@Component
class Meetings {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;
    private final Clock clock;

    Meetings(Links links, HouseSettings settings, Texts texts, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    /** A participant's own link; in the language they signed up in, where that is not the house's. */
    String link(Addressee to) {
        return inTheirLanguage(own(to), to);
    }

    /** Where they answer how it was. */
    String evaluation(Addressee to) {
        return inTheirLanguage(EvaluationForms.below(own(to)), to);
    }

    /** Where they say whether they want to go on. */
    String goingOn(Addressee to) {
        return inTheirLanguage(GoingOn.below(own(to)), to);
    }

    private String own(Addressee to) {
        return settings.baseUrl() + "/p/"
                + links.sign(LinkPurpose.PARTICIPANT, to.registration().value());
    }

    private String inTheirLanguage(String link, Addressee to) {
        return to.language() == settings.defaultLanguage()
                ? link
                : link + "?lang=" + to.language().tag();
    }

    /** What an SMS says: the news, and the way to the rest. */
    String sms(Addressee to, String news) {
        return texts.get(to.language(), "mail.Sms.page", news, link(to));
    }

    /** Where hosts find their sessions. */
    String start() {
        return settings.baseUrl() + "/start";
    }

    /** @param key of a text that names the day and the time */
    String at(Language language, String key, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, NORWAY);
        return texts.get(
                language,
                key,
                Formats.weekdayDate(language, local.toLocalDate()),
                Formats.time(language, local.toLocalTime()));
    }

    /** One line: {@code mandag 9. mars 2026 kl. 18.00 til kl. 20.00}. */
    String time(Language language, SessionPlan session) {
        String span = texts.get(
                language,
                "mail.Meetings.time",
                Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()),
                Formats.time(language, session.startsAtLocal().toLocalTime()),
                Formats.time(language, session.plannedEndLocal().toLocalTime()));
        return session.startComesTwice() ? texts.get(language, "mail.Meetings.summerTime", span) : span;
    }

    /**
     * The calendar file that enters these sessions, or changes what was entered before.
     *
     * @param service whose course it is
     */
    String entered(Addressee to, LearningServiceSummary service, List<SessionPlan> sessions) {
        return CalendarFile.of(meetings(to, sessions), service.contactEmail(), to.language(), clock.instant());
    }

    /** The calendar file that takes these sessions away again. */
    String takenAway(Addressee to, LearningServiceSummary service, List<SessionPlan> sessions) {
        return CalendarFile.cancelling(
                meetings(to, sessions), service.contactEmail(), Reach.of(to).email(), to.language(), clock.instant());
    }

    String entered(CourseHostId to, Language language, LearningServiceSummary service, List<SessionPlan> sessions) {
        return CalendarFile.of(meetings(to, language, sessions), service.contactEmail(), language, clock.instant());
    }

    String takenAway(
            CourseHostId to, AccountSummary account, LearningServiceSummary service, List<SessionPlan> sessions) {
        return CalendarFile.cancelling(
                meetings(to, account.language(), sessions),
                service.contactEmail(),
                account.email(),
                account.language(),
                clock.instant());
    }

    /** Those that are not over. */
    List<SessionPlan> ahead(List<SessionPlan> sessions) {
        return sessions.stream()
                .filter(session -> session.plannedEnd().isAfter(clock.instant()))
                .toList();
    }

    private List<CalendarFile.Meeting> meetings(Addressee to, List<SessionPlan> sessions) {
        String link = link(to);
        String description = texts.get(to.language(), "mail.SignUpMails.howTo") + "\n\n"
                + texts.get(to.language(), "mail.SignUpMails.link", link);
        return meetings(to.registration().value(), to.language(), sessions, link, description);
    }

    private List<CalendarFile.Meeting> meetings(CourseHostId to, Language language, List<SessionPlan> sessions) {
        return meetings(to.value(), language, sessions, start(), start());
    }

    private List<CalendarFile.Meeting> meetings(
            UUID person, Language language, List<SessionPlan> sessions, String link, String description) {
        return sessions.stream()
                .map(session -> new CalendarFile.Meeting(
                        uid(session, person),
                        session.revision(),
                        session.startsAtLocal(),
                        Duration.between(session.startsAt(), session.plannedEnd()),
                        texts.get(language, "mail.Meetings.title", session.number(), session.outOf()),
                        description,
                        URI.create(link),
                        texts.get(language, "mail.Meetings.join"),
                        ""))
                .toList();
    }

    private String uid(SessionPlan session, UUID person) {
        String both = session.id().value() + ":" + person;
        return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)) + "@"
                + URI.create(settings.baseUrl()).getHost();
    }
}
