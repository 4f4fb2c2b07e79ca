package no.mestringsrom.mail;

import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written down.
 *
 * @param replyTo where an answer should go; null if nobody reads answers
 * @param subject shows on locked screens: names no course
 * @param body plain text, lines separated by {@code \n}
 * @param calendar an iCalendar file to go with it, or null
 * @param urgent whether somebody sits and waits for it, so that it goes before the others
 */
public record Letter(
        String recipient,
        @Nullable String replyTo,
        Language language,
        String subject,
        String body,
        @Nullable String calendar,
        boolean urgent) {

    static Letter plain(String recipient, Language language, String subject, String body) {
        return new Letter(recipient, null, language, subject, body, null, false);
    }

    Letter asUrgent() {
        return new Letter(recipient, replyTo, language, subject, body, calendar, true);
    }

    Letter answeredAt(String address) {
        return new Letter(recipient, address, language, subject, body, calendar, urgent);
    }

    Letter withCalendar(String file) {
        return new Letter(recipient, replyTo, language, subject, body, file, urgent);
    }
}
