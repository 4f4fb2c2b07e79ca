package no.mestringsrom.mail;

import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHeld;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostJoined;
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

/** What those concerned are told when something becomes otherwise than promised. Subjects name no course. */
@Component
class CourseMails {

    private final Outbox outbox;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Participants participants;
    private final Accounts accounts;
    private final Meetings meetings;
    private final ReminderLetters reminders;
    private final Stationery stationery;
    private final Texts texts;

    CourseMails(
            Outbox outbox,
            CourseSessions courses,
            LearningServices services,
            Participants participants,
            Accounts accounts,
            Meetings meetings,
            ReminderLetters reminders,
            Stationery stationery,
            Texts texts) {
        this.outbox = outbox;
        this.courses = courses;
        this.services = services;
        this.participants = participants;
        this.accounts = accounts;
        this.meetings = meetings;
        this.reminders = reminders;
        this.stationery = stationery;
        this.texts = texts;
    }

    /** Those who wait for a seat have not been told when the sessions are: they are told nothing. */
    @EventListener
    void on(SessionMoved moved) {
        CourseFacts course = courses.facts(moved.course());
        LearningServiceSummary service = services.get(course.service());
        SessionPlan session = courses.session(moved.session());
        for (Addressee to : participants.toTellOfChange(moved.course())) {
            if (to.status() == RegistrationStatus.CONFIRMED) {
                String wayIn = text(to.language(), "mail.SignUpMails.link", meetings.link(to));
                outbox.put(stationery
                        .toParticipant(
                                to,
                                MessageKind.MOVED,
                                course,
                                service,
                                text(to.language(), "mail.CourseMails.moved.subject"),
                                meetings.sms(to, movedSms(to.language(), moved, session)),
                                moved(to.language(), service, moved, session, wayIn))
                        .withCalendar(meetings.entered(to, service, List.of(session))));
            }
        }
        for (CourseHostSeat host : courses.hosts(moved.course())) {
            if (host.answer() == HostAnswer.YES) {
                AccountSummary account = accounts.get(host.account());
                Language language = account.language();
                String wayIn = text(language, "mail.CourseMails.start", meetings.start());
                outbox.put(stationery
                        .toHost(
                                account,
                                host.id(),
                                course,
                                service,
                                text(language, "mail.CourseMails.moved.subject"),
                                moved(language, service, moved, session, wayIn))
                        .withCalendar(meetings.entered(host.id(), language, service, List.of(session))));
            }
        }
    }

    private String movedSms(Language language, SessionMoved moved, SessionPlan session) {
        if (moved.onlyTheEnd()) {
            return text(
                    language,
                    "mail.Sms.ends",
                    session.number(),
                    Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()),
                    Formats.time(language, session.plannedEndLocal().toLocalTime()));
        }
        return text(
                language,
                "mail.Sms.moved",
                session.number(),
                Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()),
                Formats.time(language, session.startsAtLocal().toLocalTime()));
    }

    private List<String> moved(
            Language language, LearningServiceSummary service, SessionMoved moved, SessionPlan session, String wayIn) {
        String time = meetings.time(language, session);
        String before = moved.onlyTheEnd()
                ? text(
                        language,
                        "mail.CourseMails.moved.ended",
                        Formats.time(language, moved.ended().toLocalTime()))
                : text(
                        language,
                        "mail.CourseMails.moved.before",
                        Formats.weekdayDate(language, moved.from().toLocalDate()),
                        Formats.time(language, moved.from().toLocalTime()));
        return List.of(
                text(
                        language,
                        moved.onlyTheEnd() ? "mail.CourseMails.moved.ends" : "mail.CourseMails.moved",
                        session.number(),
                        time),
                before,
                wayIn,
                text(language, "mail.CourseMails.moved.calendar"),
                stationery.questions(language, service));
    }

    /** Also those on the waiting list: they hope for a seat that will not come. */
    @EventListener
    void on(CourseCancelled cancelled) {
        CourseFacts course = courses.facts(cancelled.course());
        LearningServiceSummary service = services.get(course.service());
        List<SessionPlan> ahead =
                cancelled.wasPublished() ? meetings.ahead(courses.sessions(cancelled.course())) : List.of();
        for (Addressee to : participants.toTellOfChange(cancelled.course())) {
            boolean inCalendar = to.status() == RegistrationStatus.CONFIRMED && !ahead.isEmpty();
            String subject = text(to.language(), "mail.CourseMails.cancelled.subject");
            Letter letter = stationery.toParticipant(
                    to,
                    MessageKind.CANCELLED,
                    course,
                    service,
                    subject,
                    text(to.language(), "mail.Sms.cancelled", service.name()),
                    cancelled(to.language(), service, cancelled, inCalendar ? ahead.size() : 0));
            outbox.put(inCalendar ? letter.withCalendar(meetings.takenAway(to, service, ahead)) : letter);
        }
        for (CourseHostSeat host : courses.hosts(cancelled.course())) {
            if (host.answer() != HostAnswer.NO) {
                AccountSummary account = accounts.get(host.account());
                boolean inCalendar = host.answer() == HostAnswer.YES && !ahead.isEmpty();
                Letter letter = stationery.toHost(
                        account,
                        host.id(),
                        course,
                        service,
                        text(account.language(), "mail.CourseMails.cancelled.subject"),
                        cancelled(account.language(), service, cancelled, inCalendar ? ahead.size() : 0));
                outbox.put(
                        inCalendar
                                ? letter.withCalendar(meetings.takenAway(host.id(), account, service, ahead))
                                : letter);
            }
        }
    }

    /** @param inCalendar how many sessions are taken out of the reader's calendar */
    private List<String> cancelled(
            Language language, LearningServiceSummary service, CourseCancelled cancelled, int inCalendar) {
        if (!cancelled.wasPublished()) {
            return List.of(
                    text(language, "mail.CourseMails.cancelled.before", service.name()),
                    text(language, "mail.CourseMails.cancelled.reason", cancelled.reason()),
                    stationery.questions(language, service));
        }
        return List.of(
                text(language, "mail.CourseMails.cancelled", service.name()),
                (inCalendar > 0 ? text(language, CalendarFile.TAKES_OUT, inCalendar) + " " : "")
                        + text(language, "mail.SignUpMails.left.forgotten"),
                text(language, "mail.CourseMails.cancelled.reason", cancelled.reason()),
                stationery.questions(language, service));
    }

    /** With the sessions taken out of the calendar again, where they were in it; whoever was only asked need not answer. */
    @EventListener
    void on(HostTakenOff taken) {
        CourseFacts course = courses.facts(taken.course());
        LearningServiceSummary service = services.get(course.service());
        AccountSummary account = accounts.get(taken.host());
        Language language = account.language();
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(taken.course()));
        boolean inCalendar = taken.agreed() && course.status() == CourseStatus.PUBLISHED && !ahead.isEmpty();
        String told = text(language, taken.agreed() ? "mail.CourseMails.takenOff" : "mail.CourseMails.unasked");
        Letter letter = stationery.toHost(
                account,
                taken.seat(),
                course,
                service,
                text(
                        language,
                        taken.agreed() ? "mail.CourseMails.takenOff.subject" : "mail.CourseMails.unasked.subject"),
                inCalendar ? List.of(told, text(language, CalendarFile.TAKES_OUT, ahead.size())) : List.of(told));
        outbox.put(
                inCalendar ? letter.withCalendar(meetings.takenAway(taken.seat(), account, service, ahead)) : letter);
    }

    /** Whoever had the sessions in the calendar; whoever was only asked knows what they answered. */
    @EventListener
    void on(HostDeclined declined) {
        CourseFacts course = courses.facts(declined.course());
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(declined.course()));
        if (declined.agreed() && course.status() == CourseStatus.PUBLISHED && !ahead.isEmpty()) {
            LearningServiceSummary service = services.get(course.service());
            AccountSummary account = accounts.get(declined.host());
            Language language = account.language();
            outbox.put(stationery
                    .toHost(
                            account,
                            declined.seat(),
                            course,
                            service,
                            text(language, "mail.CourseMails.takenOff.subject"),
                            List.of(
                                    text(language, "mail.CourseMails.declined"),
                                    text(language, CalendarFile.TAKES_OUT, ahead.size())))
                    .withCalendar(meetings.takenAway(declined.seat(), account, service, ahead)));
        }
    }

    /** What is ahead, for the calendar: the others have it already. */
    @EventListener
    void on(HostJoined joined) {
        CourseFacts course = courses.facts(joined.course());
        LearningServiceSummary service = services.get(course.service());
        AccountSummary account = accounts.get(joined.host());
        Language language = account.language();
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(joined.course()));
        Letter letter = stationery.toHost(
                account,
                joined.seat(),
                course,
                service,
                text(language, "mail.CourseMails.joined.subject"),
                List.of(
                        text(language, "mail.CourseMails.joined"),
                        ahead.stream()
                                .map(session -> "- " + meetings.time(language, session))
                                .collect(Collectors.joining("\n")),
                        text(language, "mail.CourseMails.start", meetings.start()),
                        text(language, "mail.CourseMails.joined.calendar")));
        outbox.put(
                ahead.isEmpty()
                        ? letter
                        : letter.withCalendar(meetings.entered(joined.seat(), language, service, ahead)));
    }

    /** Participants are asked how it was, and hosts how they learnt: each by a mail of their own. */
    @EventListener
    void on(CourseHeld held) {
        CourseFacts course = courses.facts(held.course());
        LearningServiceSummary service = services.get(course.service());
        for (Addressee to : participants.toTellOfChange(held.course())) {
            if (to.status() == RegistrationStatus.CONFIRMED) {
                outbox.put(reminders.after(to, course, service));
            }
        }
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }
}
