package no.mestringsrom.registration;

import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form, as it came.
 *
 * @param submission of this form: pressed twice, it is still one sign-up
 * @param municipality number
 * @param kind null if none was chosen
 */
public record SignUpCommand(
        CourseId course,
        UUID submission,
        String name,
        String email,
        String municipality,
        @Nullable ParticipantKind kind,
        boolean consent,
        Language language) {}
