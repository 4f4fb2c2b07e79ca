package no.mestringsrom.mail;

import java.util.EnumSet;
import java.util.Set;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.SessionMoved;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.Forgotten;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What must not go out any more, and what must not be kept: told within the transaction that makes it so. */
@Component
class Leaving {

    private static final Set<MessageKind> REMINDERS =
            EnumSet.of(MessageKind.WEEK_BEFORE, MessageKind.DAY_BEFORE, MessageKind.HOUR_BEFORE);

    private final MailMessages outbox;
    private final GroupMessages groups;

    Leaving(MailMessages outbox, GroupMessages groups) {
        this.outbox = outbox;
        this.groups = groups;
    }

    @EventListener
    void on(SignedOff left) {
        forget(left.who());
    }

    @EventListener
    void on(TakenOff left) {
        forget(left.who());
    }

    /** The last word to whoever let two offers pass is on its way, and arrives. */
    @EventListener
    void on(Forgotten forgotten) {
        forget(forgotten.who());
    }

    private void forget(Addressee who) {
        forget(Set.of(who.registration()));
    }

    private void forget(Set<RegistrationId> who) {
        outbox.deleteUnsent(who.stream().map(RegistrationId::value).toList(), MessageKind.LEFT);
        groups.forget(who);
    }

    /** One that still waits for the mail server names the old time. */
    @EventListener
    void on(SessionMoved moved) {
        dropReminders(moved.course());
    }

    @EventListener
    void on(CourseCancelled cancelled) {
        dropReminders(cancelled.course());
    }

    private void dropReminders(CourseId course) {
        outbox.deleteUnsent(course.value(), REMINDERS);
    }

    @EventListener
    void on(CourseForgotten forgotten) {
        outbox.deleteAbout(forgotten.course().value());
        groups.forget(forgotten.course());
    }
}
