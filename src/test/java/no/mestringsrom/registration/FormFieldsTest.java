package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.CourseTexts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormFieldsTest {

    private static final CourseFacts COURSE = new CourseFacts(
            new CourseId(UUID.randomUUID()),
            new LearningServiceId(UUID.randomUUID()),
            "Kurs",
            new CourseTexts(Language.BOKMAL, "Kurs", "", Map.of(), Map.of()),
            CourseStatus.PUBLISHED,
            12,
            Set.of("5501"),
            Language.BOKMAL,
            0.4,
            Instant.EPOCH,
            LocalDate.EPOCH,
            LocalDate.EPOCH,
            null);

    @ParameterizedTest
    @ValueSource(strings = {"Åse Ødegård", "Áŋŋel Čáhppe", "Bjørn 🌻", "O'Neill", "李"})
    void keepsNamesAsTheyAreWritten(String name) {
        assertThat(FormFields.name(name)).isEqualTo(name);
        assertThat(FormFields.missing(form(name, "a@eksempel.no"), COURSE, true, Reached.WRITTEN_TO))
                .isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(FormFields.name("  Kari \t\n Nord\u0000mann \u202Egro\uD800 "))
                .isEqualTo("Kari Nordmann gro");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e\u200b\u200d", "\u200f", " \u2060 \ufeff", "\u3164", "\u2800\u2800", "\u0301"})
    void aNameThatNobodyCanSeeIsNone(String name) {
        assertThat(FormFields.missing(form(name, "a@eksempel.no"), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.NAME_MISSING);
    }

    @Test
    void keepsWhatHoldsAnEmojiTogether() {
        assertThat(FormFields.name("Kari 👩\u200d🌾 \u200fOla")).isEqualTo("Kari 👩\u200d🌾 Ola");
    }

    @Test
    void countsEmojiAsOneCharacter() {
        assertThat(FormFields.missing(form("🌻".repeat(80), "a@eksempel.no"), COURSE, true, Reached.WRITTEN_TO))
                .isEmpty();
        assertThat(FormFields.missing(form("🌻".repeat(81), "a@eksempel.no"), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.NAME_TOO_LONG);
        assertThat(FormFields.missing(form("x".repeat(10_000), "a@eksempel.no"), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.NAME_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari",
                "kari@",
                "@eksempel.no",
                "kari@eksempel",
                "k a@b.no",
                "a@@b.no",
                "a@b..no",
                "a@b.no\u0000",
                "ola,nordmann@gmail.com",
                "ola@gmail.com;",
                "ola.@gmail.com"
            })
    void refusesWhatIsNoAddress(String email) {
        assertThat(FormFields.missing(form("Kari", email), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.EMAIL_INVALID);
    }

    @Test
    void takesAddressesAsOneWhateverTheCase() {
        assertThat(FormFields.email(" Kari.Nordmann@Eksempel.NO ")).isEqualTo("kari.nordmann@eksempel.no");
    }

    @Test
    void saysEverythingThatIsMissingAtOnceInTheOrderOfTheForm() {
        SignUpCommand empty = new SignUpCommand(
                COURSE.id(), UUID.randomUUID(), " ", "", "", NeedsForm.NONE, "", null, false, Language.BOKMAL);

        assertThat(FormFields.missing(empty, COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(
                        Reason.NAME_MISSING,
                        Reason.ADDRESS_MISSING,
                        Reason.MUNICIPALITY_MISSING,
                        Reason.KIND_MISSING,
                        Reason.CONSENT_MISSING);
    }

    @Test
    void refusesAMunicipalityThatDoesNotTakePart() {
        SignUpCommand elsewhere = new SignUpCommand(
                COURSE.id(),
                UUID.randomUUID(),
                "Kari",
                "kari@eksempel.no",
                "",
                NeedsForm.NONE,
                "0301",
                ParticipantKind.RELATIVE,
                true,
                Language.BOKMAL);

        assertThat(FormFields.missing(elsewhere, COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.MUNICIPALITY_OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90000001", "900 00 001", "+47 900 00 001", "0047 90000001", "(900) 00-001"})
    void takesNorwegianMobilesAsOneHoweverTheyAreWritten(String mobile) {
        assertThat(FormFields.mobile(mobile)).isEqualTo("+4790000001");
    }

    @Test
    void takesForeignMobilesWithTheirCountry() {
        assertThat(FormFields.mobile("+46 70 123 45 67")).isEqualTo("+46701234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22 22 22 22", "9000000", "900000011", "kari", "+999 123", "1234567890123456789"})
    void refusesWhatNoTextMessageCanGoTo(String mobile) {
        assertThat(FormFields.mobile(mobile)).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheNeeds() {
        assertThat(FormFields.missing(
                        needing(new NeedsForm(true, " ", false, "å".repeat(10_000))), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.LANGUAGE_MISSING, Reason.NEED_TOO_LONG);
        assertThat(FormFields.missing(
                        needing(new NeedsForm(false, "x".repeat(81), false, "")), COURSE, true, Reached.WRITTEN_TO))
                .containsExactly(Reason.LANGUAGE_TOO_LONG);
        assertThat(FormFields.missing(
                        needing(new NeedsForm(false, "Somali", true, "🌻".repeat(500))),
                        COURSE,
                        true,
                        Reached.WRITTEN_TO))
                .isEmpty();
    }

    private static SignUpCommand needing(NeedsForm needs) {
        return new SignUpCommand(
                COURSE.id(),
                UUID.randomUUID(),
                "Kari",
                "kari@eksempel.no",
                "",
                needs,
                "5501",
                ParticipantKind.RELATIVE,
                true,
                Language.BOKMAL);
    }

    private static SignUpCommand form(String name, String email) {
        return new SignUpCommand(
                COURSE.id(),
                UUID.randomUUID(),
                name,
                email,
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL);
    }
}
