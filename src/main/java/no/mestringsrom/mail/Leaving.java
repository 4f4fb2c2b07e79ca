package no.mestringsrom.mail;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseCancelled;
import no.mestringsrom.course.HostDeclined;
import no.mestringsrom.course.HostTakenOff;
import no.mestringsrom.course.SessionMoved;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.registration.CourseForgotten;
import no.mestringsrom.registration.Forgotten;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignedOff;
import no.mestringsrom.registration.TakenOff;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What must not go out any more, and what must not be kept: told within the transaction that makes it so. */
@Component
class Leaving {

    private static final Set<MessageKind> REMINDERS =
            EnumSet.of(MessageKind.WEEK_BEFORE, MessageKind.DAY_BEFORE, MessageKind.HOUR_BEFORE);

    private final MailMessages outbox;
    private final Occasions occasions;
    private final GroupMessages groups;

    Leaving(MailMessages outbox, Occasions occasions, GroupMessages groups) {
        this.outbox = outbox;
        this.occasions = occasions;
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

    /** First: what they are told of it now is for the same seat. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(HostDeclined left) {
        outbox.deleteUnsent(List.of(left.seat().value()), MessageKind.LEFT);
        // Whoever says yes again after all is reminded again.
        occasions.forget(left.seat().value());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(HostTakenOff left) {
        outbox.deleteUnsent(List.of(left.seat().value()), MessageKind.LEFT);
    }

    /** One that still waits for the mail server names the old time: it is taken back, and told anew when that is due. */
    @EventListener
    void on(SessionMoved moved) {
        UUID course = moved.course().value();
        List<String> untold = outbox.untold(course, REMINDERS, ReminderLetters.occasions(moved.session()));
        if (!untold.isEmpty()) {
            outbox.deleteUntold(course, untold);
            occasions.release(untold);
        }
    }

    @EventListener
    void on(CourseCancelled cancelled) {
        outbox.deleteUnsent(cancelled.course().value(), REMINDERS);
    }

    @EventListener
    void on(CourseForgotten forgotten) {
        outbox.deleteAbout(forgotten.course().value());
        groups.forget(forgotten.course());
    }
}
