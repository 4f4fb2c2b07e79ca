package no.mestringsrom.registration;

import java.time.Period;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.texts.Language;
import org.springframework.boot.test.context.TestComponent;

/** Signs people up and says yes for them, as they do who open the mail at once. */
@TestComponent
public class TestParticipants {

    private final SignUp signUp;
    private final SeatAnswers answers;
    private final Participants participants;
    private final WaitingLine line;

    TestParticipants(SignUp signUp, SeatAnswers answers, Participants participants, WaitingLine line) {
        this.signUp = signUp;
        this.answers = answers;
        this.participants = participants;
        this.line = line;
    }

    /** From Tromsø, with an address that nobody else has. */
    public RegistrationId signUp(CourseId course, String name) {
        return signUp(form(course, name, UUID.randomUUID() + "@eksempel.no", "5501"));
    }

    public RegistrationId signUp(SignUpCommand command) {
        RegistrationId id = ask(command);
        yes(id);
        return id;
    }

    public void yes(RegistrationId who) {
        answers.yes(who);
    }

    /** Signs up, and says nothing yet. */
    public RegistrationId ask(SignUpCommand command) {
        signUp.signUp(command);
        return participants
                .submitted(command.course(), command.submission())
                .orElseThrow()
                .id();
    }

    /** What the clock does by itself every minute. */
    public void settleWhatIsDue() {
        line.settleWhatIsDue();
    }

    /** How long it is known who took part. */
    public static Period keptAfterLastSession() {
        return Forgetting.AFTER_LAST_SESSION;
    }

    public static SignUpCommand form(CourseId course, String name, String email, String municipality) {
        return form(course, name, email, municipality, Language.BOKMAL);
    }

    public static SignUpCommand form(
            CourseId course, String name, String email, String municipality, Language language) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                email,
                "",
                NeedsForm.NONE,
                municipality,
                ParticipantKind.PATIENT_OR_USER,
                true,
                language);
    }
}
