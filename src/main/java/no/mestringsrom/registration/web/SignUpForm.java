package no.mestringsrom.registration.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.Needs;
import no.mestringsrom.registration.OwnDetails.Details;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpCommand.OnBehalf;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form as it stands in the page, with what was written in it.
 *
 * @param submission makes a second press the same sign-up as the first
 * @param municipality number, {@link #ELSEWHERE}, or empty
 * @param kind name of a {@link ParticipantKind}, or empty
 */
public record SignUpForm(
        UUID submission,
        String name,
        String email,
        String mobile,
        NeedsForm needs,
        String municipality,
        String kind,
        boolean consent,
        OnBehalf helper) {

    /** Chosen by somebody whose municipality does not take part. */
    public static final String ELSEWHERE = "annen";

    static SignUpForm empty() {
        return of(Map.of());
    }

    /**
     * A submission that was tampered with is worth a new one.
     *
     * @param fields by the name that they have in the page; what is missing is empty
     */
    static SignUpForm of(Map<String, String> fields) {
        UUID id;
        try {
            id = UUID.fromString(fields.getOrDefault("skjema", ""));
        } catch (IllegalArgumentException notOurs) {
            id = UUID.randomUUID();
        }
        return new SignUpForm(
                id,
                fields.getOrDefault("navn", ""),
                fields.getOrDefault("epost", ""),
                fields.getOrDefault("mobil", ""),
                new NeedsForm(
                        fields.containsKey("tolk"),
                        fields.getOrDefault("sprak", ""),
                        fields.containsKey("horsel"),
                        fields.getOrDefault("annet", "")),
                fields.getOrDefault("kommune", ""),
                fields.getOrDefault("rolle", ""),
                fields.containsKey("samtykke"),
                new OnBehalf(
                        fields.containsKey("hjelper"),
                        fields.containsKey("hjelper") ? fields.getOrDefault("enhet", "") : "",
                        fields.containsKey("hjelper") ? fields.getOrDefault("telefon", "") : ""));
    }

    /** What is kept, to be changed. */
    static SignUpForm of(Details details) {
        Needs needs = details.needs();
        return new SignUpForm(
                UUID.randomUUID(),
                details.name(),
                Objects.requireNonNullElse(details.email(), ""),
                Objects.requireNonNullElse(details.mobile(), ""),
                new NeedsForm(
                        !needs.interpreter().isEmpty(), needs.interpreter(), needs.hardOfHearing(), needs.other()),
                "",
                details.kind().name(),
                false,
                OnBehalf.NONE);
    }

    /** Whether anything was said about needs, so that it is not folded away. */
    public boolean hasNeeds() {
        return !needs.equals(NeedsForm.NONE);
    }

    SignUpCommand command(CourseId course, Language language) {
        return new SignUpCommand(
                course, submission, name, email, mobile, needs, municipality, chosen(), consent, language, helper);
    }

    @Nullable
    ParticipantKind chosen() {
        return Arrays.stream(ParticipantKind.values())
                .filter(candidate -> candidate.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
