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
 * @param helper who fills it in for them, {@link OnBehalf#NONE} if they do it themselves
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
        Language language,
        OnBehalf helper) {

    /** By the person themselves. */
    public SignUpCommand(
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
        this(course, submission, name, email, mobile, needs, municipality, kind, consent, language, OnBehalf.NONE);
    }

    SignUpCommand withoutMobile() {
        return new SignUpCommand(
                course, submission, name, email, "", needs, municipality, kind, consent, language, helper);
    }

    /** Otherwise they have to be rung. */
    boolean canBeWrittenTo() {
        return !FormFields.email(email).isEmpty() || !FormFields.mobile(mobile).isEmpty();
    }

    SignUpCommand withAddresses(String otherEmail, String otherMobile) {
        return new SignUpCommand(
                course,
                submission,
                name,
                otherEmail,
                otherMobile,
                needs,
                municipality,
                kind,
                consent,
                language,
                helper);
    }

    /**
     * Somebody who fills the form in for another one.
     *
     * @param unit where they work, as it was written
     * @param phone where the person is to be rung, as it was written; empty if none was given
     */
    public record OnBehalf(boolean helps, String unit, String phone) {

        public static final OnBehalf NONE = new OnBehalf(false, "", "");
    }

    /** What was written about needs. An interpreter may be asked for without the language, and the other way round. */
    public record NeedsForm(boolean interpreter, String language, boolean hardOfHearing, String other) {

        public static final NeedsForm NONE = new NeedsForm(false, "", false, "");
    }
}
