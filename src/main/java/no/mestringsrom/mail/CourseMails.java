package no.mestringsrom.mail;

import java.util.List;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHeld;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostTakenOff;
import no.mestringsrom.course.SessionMoved;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What everybody in a course gets by mail when something becomes otherwise than promised. Subjects name no course. */
@Component
class CourseMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Participants participants;
    private final Accounts accounts;
    private final Meetings meetings;
    private final Texts texts;

    CourseMails(
            Outbox outbox,
            CourseSessions courses,
            LearningServices services,
            Participants participants,
            Accounts accounts,
            Meetings meetings,
            Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.participants = participants;
        this.accounts = accounts;
        this.meetings = meetings;
        this.texts = texts;
    }

    @EventListener
    void on(SessionMoved moved) {
        CourseFacts course = courses.facts(moved.course());
        SessionPlan session = courses.session(moved.session());
        for (Addressee to : participants.toTellOfChange(moved.course())) {
            if (to.status() == RegistrationStatus.CONFIRMED) {
                Language language = to.language();
                outbox.put(moved(
                                to.name(),
                                to.email(),
                                language,
                                course,
                                moved,
                                session,
                                texts.get(language, "mail.SignUpMails.link", meetings.link(to)))
                        .withCalendar(meetings.entered(to, List.of(session))));
            }
        }
        for (CourseHostSeat host : hosts(moved.course())) {
            AccountSummary account = accounts.get(host.account());
            Language language = account.language();
            outbox.put(moved(
                            account.name(),
                            account.email(),
                            language,
                            course,
                            moved,
                            session,
                            texts.get(language, "mail.CourseMails.start", meetings.start()))
                    .withCalendar(meetings.entered(host.id(), language, List.of(session))));
        }
    }

    /** Also those on the waiting list: they hope for a seat that will not come. */
    @EventListener
    void on(CourseCancelled cancelled) {
        CourseFacts course = courses.facts(cancelled.course());
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(cancelled.course()));
        for (Addressee to : participants.toTellOfChange(cancelled.course())) {
            boolean seat = to.status() == RegistrationStatus.CONFIRMED;
            Letter letter = cancelled(to.name(), to.email(), to.language(), course, cancelled, seat);
            outbox.put(seat ? letter.withCalendar(meetings.takenAway(to, ahead)) : letter);
        }
        for (CourseHostSeat host : courses.hosts(cancelled.course()).stream()
                .filter(asked -> asked.answer() != HostAnswer.NO)
                .toList()) {
            AccountSummary account = accounts.get(host.account());
            boolean inCalendar = host.answer() == HostAnswer.YES;
            Letter letter =
                    cancelled(account.name(), account.email(), account.language(), course, cancelled, inCalendar);
            outbox.put(
                    inCalendar
                            ? letter.withCalendar(meetings.takenAway(host.id(), account.language(), ahead))
                            : letter);
        }
    }

    /** With the sessions taken out of the calendar again, where they were in it. */
    @EventListener
    void on(HostTakenOff taken) {
        CourseFacts course = courses.facts(taken.course());
        AccountSummary account = accounts.get(taken.host());
        Language language = account.language();
        String body = String.join(
                "\n\n",
                texts.get(language, "mail.SignUpMails.greeting", account.name()),
                texts.get(language, "mail.CourseMails.takenOff"),
                texts.get(
                        language,
                        "mail.SignUpMails.about",
                        course.texts().title(language).text()),
                texts.get(
                        language,
                        "mail.SignUpMails.regards",
                        services.get(course.service()).name()));
        Letter letter = Letter.plain(
                        account.email(),
                        language,
                        texts.get(language, "mail.CourseMails.takenOff.subject"),
                        body + "\n")
                .answeredAt(services.get(course.service()).contactEmail());
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(taken.course()));
        outbox.put(
                course.status() == CourseStatus.PUBLISHED && !ahead.isEmpty()
                        ? letter.withCalendar(meetings.takenAway(taken.seat(), language, ahead))
                        : letter);
    }

    /** Participants are asked how it was, and hosts how they learnt: each by a mail of their own. */
    @EventListener
    void on(CourseHeld held) {
        CourseFacts course = courses.facts(held.course());
        LearningServiceSummary service = services.get(course.service());
        for (Addressee to : participants.toTellOfChange(held.course())) {
            if (to.status() == RegistrationStatus.CONFIRMED) {
                Language language = to.language();
                String body = String.join(
                        "\n\n",
                        texts.get(language, "mail.SignUpMails.greeting", to.name()),
                        texts.get(language, "mail.CourseMails.held"),
                        meetings.evaluation(to),
                        texts.get(language, "mail.CourseMails.held.anonymous"),
                        texts.get(
                                language,
                                "mail.SignUpMails.about",
                                course.texts().title(language).text()),
                        texts.get(language, "mail.SignUpMails.regards", service.name()));
                outbox.put(Letter.plain(
                                to.email(), language, texts.get(language, "mail.CourseMails.held.subject"), body + "\n")
                        .answeredAt(service.contactEmail()));
            }
        }
    }

    private Letter cancelled(
            String name,
            String email,
            Language language,
            CourseFacts course,
            CourseCancelled cancelled,
            boolean inCalendar) {
        LearningServiceSummary service = services.get(course.service());
        String body = String.join(
                "\n\n",
                texts.get(language, "mail.SignUpMails.greeting", name),
                texts.get(language, "mail.CourseMails.cancelled", service.name()),
                texts.get(
                        language,
                        inCalendar ? "mail.CourseMails.cancelled.calendar" : "mail.SignUpMails.left.forgotten"),
                texts.get(language, "mail.CourseMails.cancelled.reason", cancelled.reason()),
                texts.get(
                        language,
                        "mail.SignUpMails.about",
                        course.texts().title(language).text()),
                texts.get(language, "mail.SignUpMails.questions"),
                texts.get(language, "mail.SignUpMails.regards", service.name()));
        return Letter.plain(email, language, texts.get(language, "mail.CourseMails.cancelled.subject"), body + "\n")
                .answeredAt(service.contactEmail());
    }

    private List<CourseHostSeat> hosts(CourseId course) {
        return courses.hosts(course).stream()
                .filter(host -> host.answer() == HostAnswer.YES)
                .toList();
    }

    private Letter moved(
            String name,
            String email,
            Language language,
            CourseFacts course,
            SessionMoved moved,
            SessionPlan session,
            String wayIn) {
        LearningServiceSummary service = services.get(course.service());
        String body = String.join(
                "\n\n",
                texts.get(language, "mail.SignUpMails.greeting", name),
                texts.get(language, "mail.CourseMails.moved", session.number(), meetings.time(language, session)),
                texts.get(
                        language,
                        "mail.CourseMails.moved.before",
                        Formats.weekdayDate(language, moved.from().toLocalDate()),
                        Formats.time(language, moved.from().toLocalTime())),
                wayIn,
                texts.get(language, "mail.CourseMails.moved.calendar"),
                texts.get(
                        language,
                        "mail.SignUpMails.about",
                        course.texts().title(language).text()),
                texts.get(language, "mail.SignUpMails.questions"),
                texts.get(language, "mail.SignUpMails.regards", service.name()));
        return Letter.plain(email, language, texts.get(language, "mail.CourseMails.moved.subject"), body + "\n")
                .answeredAt(service.contactEmail());
    }
}
