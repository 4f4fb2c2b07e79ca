/**
 * The outbox. A message is written down in the same transaction as what it tells of, so that neither exists without the
 * other, and sent afterwards by the {@link no.mestringsrom.mail.Postman}, again and again until somebody took it: by e-mail,
 * or by SMS where there is no address. {@link no.mestringsrom.mail.Reach} alone decides which.
 *
 * <p>{@link no.mestringsrom.mail.Reminders} looks every minute for what is due by what is planned now, and tells each once. {@link
 * no.mestringsrom.mail.GroupLetters} lets hosts and coordinators write to the group; what they wrote is read on the page of each it
 * went to. {@link no.mestringsrom.mail.DeadLetters} shows coordinators what did not arrive, so that they can ring. Whoever
 * leaves or is forgotten, and a course that is forgotten, takes along what lies here about them; what waits for an address that is
 * given up goes to the new one. Of letters about a group that goes on nothing lies here once they have gone.
 *
 * <p>{@link no.mestringsrom.network.AgreementReviews} says which agreements have to be reviewed; whoever does it is told once.
 *
 * <p>Otherwise the feature only listens: nothing depends on it but the demo. A subject, an SMS and a calendar entry name no
 * course, because a course's name tells of a diagnosis and all three show on locked screens and in shared calendars.
 * Decisions: {@code docs/decisions/0007-outbox.md}, {@code docs/decisions/0021-sms-and-reminders.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "settings",
            "link",
            "account",
            "learningservice",
            "network",
            "host",
            "course",
            "course :: ui",
            "lending",
            "courseroom",
            "pairing",
            "evaluation",
            "exchange",
            "registration",
            "request",
            "room",
            "network",
            "meeting",
            "minutes",
            "selfhelp",
            "experience",
            "shell",
            "retention"
        })
@NullMarked
package no.mestringsrom.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
