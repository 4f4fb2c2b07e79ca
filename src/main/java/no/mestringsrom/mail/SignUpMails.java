package no.mestringsrom.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.Confirmed;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.SignedUp;
import no.mestringsrom.registration.TakenOff;
import no.mestringsrom.settings.HouseSettings;
import no.mestringsrom.texts.Formats;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a participant gets by mail: the question whether it was they who signed up; a seat or a place on the waiting list, the
 * personal link, and with a seat the calendar file; and a last one when they leave or are taken off.
 */
@Component
class SignUpMails {

    private final LettersToParticipants letters;
    private final OfferMails offers;
    private final CourseSessions courses;
    private final Participants participants;
    private final Meetings meetings;
    private final HouseSettings settings;

    SignUpMails(
            LettersToParticipants letters,
            OfferMails offers,
            CourseSessions courses,
            Participants participants,
            Meetings meetings,
            HouseSettings settings) {
        this.letters = letters;
        this.offers = offers;
        this.courses = courses;
        this.participants = participants;
        this.meetings = meetings;
        this.settings = settings;
    }

    @EventListener
    void on(SignedUp signedUp) {
        letters.send(asThingsStand(signedUp.who()));
    }

    @EventListener
    void on(Confirmed confirmed) {
        letters.send(asThingsStand(confirmed.who()));
    }

    @EventListener
    void on(SignedOff signedOff) {
        letters.send(left(signedOff.who(), "left", "left.again"));
    }

    @EventListener
    void on(TakenOff takenOff) {
        letters.send(left(takenOff.who(), "takenOff", "takenOff.wrong"));
    }

    private Letter asThingsStand(Addressee to) {
        Instant answerBy = to.answerBy();
        if (to.status() == RegistrationStatus.OFFERED) {
            return offers.offer(to);
        }
        if (answerBy != null) {
            return question(to, to.status() == RegistrationStatus.WAITING ? "confirm.waiting" : "confirm", answerBy);
        }
        return to.status() == RegistrationStatus.WAITING ? waitingList(to) : seat(to);
    }

    /** @param asked key of what is asked: to take the seat, or to wait for one */
    private Letter question(Addressee to, String asked, Instant answerBy) {
        Draft draft = letters.draft(to);
        return draft.letter(
                        MessageKind.CONFIRM,
                        "mail.SignUpMails." + asked + ".subject",
                        text(draft, asked, draft.service().name()),
                        draft.at("mail.SignUpMails." + asked + ".answer", answerBy) + "\n" + draft.link(),
                        text(draft, asked + ".else"),
                        text(draft, "confirm.notYou"),
                        draft.about(),
                        draft.questions())
                .about(matter -> matter.until(answerBy));
    }

    /**
     * @param news key of what happened: left, or was taken off
     * @param wayBack key of how to come back
     */
    private Letter left(Addressee to, String news, String wayBack) {
        Draft draft = letters.draft(to);
        List<SessionPlan> ahead = meetings.ahead(courses.sessions(to.course()));
        boolean inCalendar = to.status() == RegistrationStatus.CONFIRMED && !ahead.isEmpty();
        Letter letter = draft.letter(
                MessageKind.LEFT,
                "mail.SignUpMails.left.subject",
                text(draft, news, draft.service().name()),
                (inCalendar ? draft.text(CalendarFile.TAKES_OUT, ahead.size()) + " " : "")
                        + text(draft, "left.forgotten"),
                text(draft, wayBack, settings.baseUrl() + "/kurs/" + to.course().value()),
                draft.about(),
                draft.questions());
        return inCalendar ? letter.withCalendar(draft.takenAway(ahead)) : letter;
    }

    private Letter seat(Addressee to) {
        Draft draft = letters.draft(to);
        List<SessionPlan> sessions = courses.sessions(to.course());
        String times = sessions.stream()
                .map(session -> session.number() + ". " + meetings.time(to.language(), session))
                .collect(Collectors.joining("\n"));
        return draft.letter(
                        MessageKind.SEAT,
                        "mail.SignUpMails.seat.subject",
                        text(draft, "seat", draft.service().name()),
                        text(draft, "howTo"),
                        text(draft, "link", draft.link()),
                        text(draft, "times", sessions.size()) + "\n" + times,
                        text(draft, "calendar"),
                        draft.about(),
                        text(draft, "cannotCome") + " " + draft.questions())
                .withCalendar(draft.entered(sessions));
    }

    private Letter waitingList(Addressee to) {
        Draft draft = letters.draft(to);
        return draft.letter(
                MessageKind.WAITING,
                "mail.SignUpMails.waiting.subject",
                text(draft, "waiting", draft.service().name()) + " "
                        + text(draft, "waiting.place", participants.placeInLine(to.registration())),
                text(draft, "waiting.next"),
                text(draft, "waiting.link", draft.link()),
                draft.about(),
                text(
                        draft,
                        "waiting.first",
                        Formats.weekdayDate(to.language(), draft.course().firstDay())),
                draft.questions());
    }

    private static String text(Draft draft, String key, Object... arguments) {
        return draft.text("mail.SignUpMails." + key, arguments);
    }
}
