package no.mestringsrom.mail;

import java.util.function.UnaryOperator;
import no.mestringsrom.registration.Addressee;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A letter to be written down.
 *
 * @param replyTo where an answer should go; null if nobody reads answers
 * @param subject shows on locked screens: names no course
 * @param body plain text, lines separated by {@code \n}
 * @param sms the same in a few words, for whoever has no e-mail address; shows on locked screens: names no course
 * @param calendar one or more iCalendar objects to go with it, or null
 * @param unsubscribe address where one press stops mails of this kind (RFC 8058), or null
 * @param urgent whether somebody sits and waits for it, so that it goes before the others
 */
public record Letter(
        Reach to,
        @Nullable String replyTo,
        Language language,
        String subject,
        String body,
        @Nullable String sms,
        @Nullable String calendar,
        @Nullable String unsubscribe,
        boolean urgent,
        Matter matter) {

    /** To somebody who has an e-mail address for certain. */
    static Letter plain(String recipient, Language language, String subject, String body) {
        return new Letter(Reach.email(recipient), null, language, subject, body, null, null, null, false, Matter.NONE);
    }

    /** To somebody in a course, however they are reached. */
    static Letter to(Addressee participant, MessageKind kind, String subject, String body, String sms) {
        return new Letter(
                Reach.of(participant),
                null,
                participant.language(),
                subject,
                body,
                sms,
                null,
                null,
                false,
                Matter.of(participant, kind));
    }

    Letter asUrgent() {
        return new Letter(to, replyTo, language, subject, body, sms, calendar, unsubscribe, true, matter);
    }

    Letter answeredAt(String address) {
        return new Letter(to, address, language, subject, body, sms, calendar, unsubscribe, urgent, matter);
    }

    Letter withCalendar(String file) {
        return new Letter(to, replyTo, language, subject, body, sms, file, unsubscribe, urgent, matter);
    }

    Letter stoppedAt(String address) {
        return new Letter(to, replyTo, language, subject, body, sms, calendar, address, urgent, matter);
    }

    Letter about(Matter other) {
        return new Letter(to, replyTo, language, subject, body, sms, calendar, unsubscribe, urgent, other);
    }

    Letter about(UnaryOperator<Matter> change) {
        return about(change.apply(matter));
    }
}
