package no.mestringsrom.registration.web;

import java.util.Arrays;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.texts.Language;

/**
 * The form as it stands in the page, with what was written in it.
 *
 * @param submission makes a second press the same sign-up as the first
 * @param municipality number, {@link #ELSEWHERE}, or empty
 * @param kind name of a {@link ParticipantKind}, or empty
 */
public record SignUpForm(
        UUID submission, String name, String email, String municipality, String kind, boolean consent) {

    /** Chosen by somebody whose municipality does not take part. */
    public static final String ELSEWHERE = "annen";

    static SignUpForm empty() {
        return new SignUpForm(UUID.randomUUID(), "", "", "", "", false);
    }

    /** A submission that was tampered with is worth a new one. */
    static SignUpForm of(
            String submission, String name, String email, String municipality, String kind, boolean consent) {
        UUID id;
        try {
            id = UUID.fromString(submission);
        } catch (IllegalArgumentException notOurs) {
            id = UUID.randomUUID();
        }
        return new SignUpForm(id, name, email, municipality, kind, consent);
    }

    SignUpCommand command(CourseId course, Language language) {
        ParticipantKind chosen = Arrays.stream(ParticipantKind.values())
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new SignUpCommand(course, submission, name, email, municipality, chosen, consent, language);
    }
}
