package no.mestringsrom.mail;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHeld;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvited;
import no.mestringsrom.course.ParticipantAnswers;
import no.mestringsrom.course.PlanChange;
import no.mestringsrom.course.PlanSigned;
import no.mestringsrom.course.PlanUnsigned;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.evaluation.AnswersReadable;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What hosts get by mail. */
@Component
class HostMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final ParticipantAnswers answers;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Links links;
    private final HouseSettings settings;
    private final Texts texts;

    HostMails(
            Outbox outbox,
            CourseSessions courses,
            LearningServices services,
            ParticipantAnswers answers,
            Meetings meetings,
            Accounts accounts,
            Links links,
            HouseSettings settings,
            Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.answers = answers;
        this.meetings = meetings;
        this.accounts = accounts;
        this.links = links;
        this.settings = settings;
        this.texts = texts;
    }

    @EventListener
    void on(HostInvited invited) {
        outbox.put(letter(
                        invited.email(),
                        invited.language(),
                        "invited",
                        invited.name(),
                        invited.invitedBy(),
                        invited.role().name().toLowerCase(Locale.ROOT),
                        settings.baseUrl() + "/invitasjon/"
                                + links.sign(
                                        LinkPurpose.INVITATION, invited.host().value()),
                        invited.courseTitle(),
                        Formats.weekdayDate(
                                invited.language(), invited.firstStart().toLocalDate()),
                        Formats.time(invited.language(), invited.firstStart().toLocalTime()))
                .about(Matter.of(invited.course(), invited.host())));
    }

    /** The hosts tell of the course where people know them: they get the address to pass on, and the sessions for the calendar. */
    @EventListener
    void on(CoursePublished published) {
        LearningServiceSummary service =
                services.get(courses.facts(published.course()).service());
        List<SessionPlan> sessions = courses.sessions(published.course());
        for (CourseHostSeat host : courses.hosts(published.course())) {
            if (host.answer() == HostAnswer.YES) {
                AccountSummary account = accounts.get(host.account());
                outbox.put(letter(
                                account.email(),
                                account.language(),
                                "published",
                                account.name(),
                                settings.baseUrl() + "/kurs/"
                                        + published.course().value(),
                                published.title())
                        .about(Matter.of(published.course(), host.id()))
                        .withCalendar(meetings.entered(host.id(), account.language(), service, sessions)));
            }
        }
    }

    /** Those who had signed, and those who were about to, sign another plan now; of each change until they have. */
    @EventListener
    void on(PlanUnsigned unsigned) {
        CourseFacts course = courses.facts(unsigned.course());
        AccountSummary by = accounts.get(unsigned.by());
        for (CourseHostSeat host : agreed(unsigned.course())) {
            if (!host.account().equals(unsigned.by())) {
                AccountSummary to = accounts.get(host.account());
                outbox.put(letter(
                                to.email(),
                                to.language(),
                                "planChanged",
                                to.name(),
                                by.name(),
                                unsigned.changes().stream()
                                        .map(change -> "- " + words(to.language(), change))
                                        .collect(Collectors.joining("\n")),
                                page(unsigned.course()),
                                course.title())
                        .about(Matter.of(unsigned.course(), host.id())));
            }
        }
    }

    private String words(Language language, PlanChange change) {
        String title = Objects.requireNonNullElse(change.sessionTitle(), "");
        String host = change.host() == null ? "" : accounts.get(change.host()).name();
        LocalDateTime to = change.movedTo();
        return switch (change.kind()) {
            case SESSION_MOVED ->
                texts.get(
                        language,
                        "mail.HostMails.change.moved",
                        title,
                        to == null ? "" : Formats.weekdayDate(language, to.toLocalDate()),
                        to == null ? "" : Formats.time(language, to.toLocalTime()));
            case AGENDA_CHANGED -> texts.get(language, "mail.HostMails.change.agenda", title);
            case SESSION_ADDED ->
                texts.get(
                        language,
                        "mail.HostMails.change.added",
                        title,
                        to == null ? "" : Formats.weekdayDate(language, to.toLocalDate()));
            case SESSION_REMOVED -> texts.get(language, "mail.HostMails.change.removed", title);
            case LANGUAGE_CHANGED ->
                texts.get(
                        language,
                        "mail.HostMails.change.language",
                        change.heldIn() == null
                                ? ""
                                : SpokenLanguages.name(change.heldIn().tag(), language));
            case PART_CHANGED ->
                texts.get(
                        language,
                        "mail.HostMails.change.part",
                        texts.get(language, "template.TemplatePart." + change.part()));
            case HOST_JOINED -> texts.get(language, "mail.HostMails.change.joined", host);
            case HOST_LEFT -> texts.get(language, "mail.HostMails.change.left", host);
        };
    }

    @EventListener
    void on(PlanSigned signed) {
        String by = accounts.get(signed.by()).name();
        String title = courses.facts(signed.course()).title();
        for (CourseHostSeat host : agreed(signed.course())) {
            if (signed.missing().contains(host.account())) {
                AccountSummary to = accounts.get(host.account());
                outbox.put(letter(to.email(), to.language(), "planSigned", to.name(), by, page(signed.course()), title)
                        .about(Matter.of(signed.course(), host.id())));
            }
        }
    }

    /** They sign when they have read what participants answer, and are told now when that will be. */
    @EventListener
    void on(CourseHeld held) {
        courses.agreedHosts(List.of(held.course())).forEach(seat -> outbox.put(held(seat)));
    }

    /** Once, whoever finds first that the course is over. */
    Letter held(CourseHostSeat seat) {
        LocalDateTime until = answers.open(List.of(seat.course())).get(seat.course());
        AccountSummary host = accounts.get(seat.account());
        return letter(
                        host.email(),
                        host.language(),
                        until == null ? "held" : "held.waits",
                        host.name(),
                        page(seat.course()),
                        courses.facts(seat.course()).title(),
                        until == null ? "" : Formats.weekdayDate(host.language(), until.toLocalDate()),
                        until == null ? "" : Formats.time(host.language(), until.toLocalTime()))
                .about(Matter.of(seat.course(), seat.id()).once(heldOccasion(seat)));
    }

    static String heldOccasion(CourseHostSeat seat) {
        return Reminder.AFTER + ":" + seat.course().value() + ":" + seat.id().value();
    }

    /** The hosts, who sign what they learnt now, and the coordinators. */
    @EventListener
    void on(AnswersReadable readable) {
        CourseFacts course = courses.facts(readable.course());
        Set<AccountId> told = new HashSet<>();
        for (CourseHostSeat host : agreed(course.id())) {
            if (told.add(host.account())) {
                outbox.put(answers(accounts.get(host.account()), course).about(Matter.of(course.id(), host.id())));
            }
        }
        accounts.with(Role.COORDINATOR, course.service().value()).stream()
                .filter(coordinator -> told.add(coordinator.id()))
                .forEach(coordinator -> outbox.put(answers(coordinator, course)));
    }

    private Letter answers(AccountSummary to, CourseFacts course) {
        return letter(to.email(), to.language(), "answers", to.name(), page(course.id()), course.title());
    }

    private List<CourseHostSeat> agreed(CourseId course) {
        return courses.hosts(course).stream()
                .filter(host -> host.answer() == HostAnswer.YES)
                .toList();
    }

    private String page(CourseId course) {
        return settings.baseUrl() + "/arbeid/kurs/" + course.value();
    }

    private Letter letter(String recipient, Language language, String kind, Object... arguments) {
        return Letter.plain(
                recipient,
                language,
                texts.get(language, "mail.HostMails." + kind + ".subject"),
                texts.get(language, "mail.HostMails." + kind, arguments) + "\n");
    }
}
