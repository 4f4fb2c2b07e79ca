package no.mestringsrom.registration;

import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A filled-in form, as it came.
 *
 * @param submission of this form: pressed twice, it is still one sign-up
 * @param email empty if none was given; an address or a mobile number is enough
 * @param mobile empty if none was given
 * @param municipality number
 * @param kind null if none was chosen
 */
public record SignUpCommand(
        CourseId course,
        UUID submission,
        String name,
        String email,
        String mobile,
        NeedsForm needs,
        String municipality,
        @Nullable ParticipantKind kind,
        boolean consent,
        Language language) {

    SignUpCommand withoutMobile() {
        return new SignUpCommand(course, submission, name, email, "", needs, municipality, kind, consent, language);
    }

    /** What was written about needs. An interpreter may be asked for without the language, and the other way round. */
    public record NeedsForm(boolean interpreter, String language, boolean hardOfHearing, String other) {

        public static final NeedsForm NONE = new NeedsForm(false, "", false, "");
    }
}
