package no.mestringsrom.registration;

import java.time.Instant;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to about a course. For mails and text messages alone. Whoever has neither address is rung.
 *
 * @param name what the person wants to be called
 * @param email null for whoever gave a mobile number alone
 * @param mobile in E.164; null for whoever gave an e-mail address alone
 * @param answerBy by when they have to say yes to what they are asked; null if they are asked nothing
 * @param lastChance whether they are out, and not last in line, if they let this pass
 */
public record Addressee(
        RegistrationId registration,
        CourseId course,
        RegistrationStatus status,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        Language language,
        @Nullable Instant answerBy,
        boolean lastChance) {

    /** The same person, at these addresses alone. */
    Addressee at(@Nullable String otherEmail, @Nullable String otherMobile) {
        return new Addressee(
                registration, course, status, name, otherEmail, otherMobile, language, answerBy, lastChance);
    }
}
