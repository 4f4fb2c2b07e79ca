package no.mestringsrom.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said before a session, when somebody did not come to one, and after the course. Each is told once. */
@Component
class ReminderLetters {

    private final Meetings meetings;
    private final Stationery stationery;
    private final Texts texts;

    ReminderLetters(Meetings meetings, Stationery stationery, Texts texts) {
        this.meetings = meetings;
        this.stationery = stationery;
        this.texts = texts;
    }

    /** What makes a reminder the same one: of a session that is moved one is reminded again, but told how to join once. */
    static String occasion(Reminder reminder, SessionPlan session, UUID person) {
        String time = reminder == Reminder.WEEK_BEFORE
                ? ""
                : String.valueOf(session.startsAt().getEpochSecond());
        return reminder + ":" + session.id().value() + ":" + time + ":" + person;
    }

    /** What all occasions of this session look like, for SQL. */
    static String occasions(SessionId session) {
        return "%:" + session.value() + ":%";
    }

    private static String after(Addressee to) {
        return Reminder.AFTER + ":" + to.course().value() + ":"
                + to.registration().value();
    }

    static String occasion(Reminder reminder, SessionPlan session, Addressee to) {
        return reminder == Reminder.AFTER
                ? after(to)
                : occasion(reminder, session, to.registration().value());
    }

    /** @param next the session after this one, or null */
    Letter of(
            Reminder reminder,
            Addressee to,
            SessionPlan session,
            @Nullable SessionPlan next,
            CourseFacts course,
            LearningServiceSummary service) {
        if (reminder == Reminder.AFTER) {
            return after(to, course, service);
        }
        Language language = to.language();
        String subject = text(language, reminder.key() + ".subject");
        String time = Formats.time(language, session.startsAtLocal().toLocalTime());
        String link = meetings.link(to);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                switch (reminder) {
                    case HOUR_BEFORE -> text(language, "hourBefore", session.number(), time);
                    case MISSED -> text(language, "missed", session.number());
                    default -> text(language, reminder.key(), session.number(), meetings.time(language, session));
                });
        if (reminder == Reminder.WEEK_BEFORE) {
            paragraphs.add(texts.get(language, "mail.SignUpMails.howTo"));
            paragraphs.add(text(language, "weekBefore.try"));
        }
        if (reminder == Reminder.MISSED) {
            paragraphs.add(text(language, "missed.help"));
            if (next != null) {
                paragraphs.add(text(language, "missed.next", next.number(), meetings.time(language, next)));
            }
        }
        paragraphs.add(texts.get(language, "mail.SignUpMails.link", link));
        if (reminder == Reminder.HOUR_BEFORE) {
            paragraphs.add(stationery.questions(language, service));
        } else {
            paragraphs.add(
                    texts.get(language, "mail.SignUpMails.cannotCome") + " " + stationery.questions(language, service));
        }
        String sms = reminder == Reminder.HOUR_BEFORE
                ? text(language, "hourBefore.sms", time, link)
                : meetings.sms(to, reminder == Reminder.MISSED ? subject : smsDay(language, session));
        Letter letter = stationery
                .toParticipant(to, reminder.kind(), course, service, subject, sms, paragraphs)
                .about(matter -> matter.once(occasion(reminder, session, to)).until(reminder.tooLate(session)))
                .about(matter -> reminder.isShortNotice() ? matter.inEveryWay() : matter);
        return reminder.isShortNotice() ? letter.asUrgent() : letter;
    }

    /** Thanks, the question how it was, and what goes on: once, whoever finds first that the course is over. */
    Letter after(Addressee to, CourseFacts course, LearningServiceSummary service) {
        Language language = to.language();
        String link = meetings.link(to);
        return stationery
                .toParticipant(
                        to,
                        MessageKind.AFTER,
                        course,
                        service,
                        texts.get(language, "mail.CourseMails.held.subject"),
                        text(language, "after.sms", meetings.evaluation(to)),
                        List.of(
                                texts.get(language, "mail.CourseMails.held"),
                                meetings.evaluation(to),
                                texts.get(language, "mail.CourseMails.held.anonymous"),
                                text(language, "after.together"),
                                meetings.goingOn(to),
                                text(language, "after.goesOn", link)))
                .about(matter -> matter.once(after(to)));
    }

    /** To a host. */
    Letter of(
            Reminder reminder,
            AccountSummary to,
            CourseHostSeat seat,
            SessionPlan session,
            CourseFacts course,
            LearningServiceSummary service) {
        Language language = to.language();
        Letter letter = stationery
                .toHost(
                        to,
                        seat.id(),
                        course,
                        service,
                        text(language, reminder.key() + ".subject"),
                        List.of(
                                text(
                                        language,
                                        reminder.key() + ".host",
                                        session.number(),
                                        meetings.time(language, session)),
                                texts.get(language, "mail.CourseMails.start", meetings.start())))
                .about(matter -> matter.once(
                                occasion(reminder, session, seat.id().value()))
                        .until(reminder.tooLate(session)));
        return reminder.isShortNotice() ? letter.asUrgent() : letter;
    }

    private String smsDay(Language language, SessionPlan session) {
        return texts.get(
                language,
                "mail.Sms.session",
                session.number(),
                Formats.weekdayDate(language, session.startsAtLocal().toLocalDate()),
                Formats.time(language, session.startsAtLocal().toLocalTime()));
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.get(language, "mail.Reminders." + key, arguments);
    }
}
