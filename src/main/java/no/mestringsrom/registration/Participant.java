package no.mestringsrom.registration;

import java.time.Instant;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param name what the person wants to be called; empty once they are forgotten in the course
 * @param answerBy by when they have to say yes to what they are asked; null if they are asked nothing
 * @param lastChance whether they are out, and not last in line, if they let this pass
 */
public record Participant(
        RegistrationId id,
        CourseId course,
        String name,
        Language language,
        RegistrationStatus status,
        @Nullable Instant answerBy,
        boolean lastChance) {}
