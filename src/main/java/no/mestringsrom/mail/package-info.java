/**
 * The outbox. A mail is written down in the same transaction as what it tells of, so that neither exists without the
 * other, and sent afterwards by the {@link no.mestringsrom.mail.Postman}, again and again until the mail server took it.
 *
 * <p>The feature publishes {@link no.mestringsrom.mail.Outbox} and otherwise only listens: nothing depends on it but the
 * demo. A subject and a calendar entry name no course, because a course's name tells of a diagnosis and both show on
 * locked screens and in shared calendars. Decision: {@code docs/decisions/0007-outbox.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "texts",
            "settings",
            "link",
            "account",
            "learningservice",
            "host",
            "course",
            "pairing",
            "evaluation",
            "exchange",
            "registration",
            "request",
            "retention"
        })
@NullMarked
package no.mestringsrom.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
