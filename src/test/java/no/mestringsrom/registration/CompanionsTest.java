package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class CompanionsTest {

    @Autowired
    Companions companions;

    @Autowired
    SignOff signOff;

    @Autowired
    Erasure erasure;

    @Autowired
    JdbcClient database;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    TestCourses courses;

    @Autowired
    TestClock clock;

    CourseId course;
    String address;
    RegistrationId kari;

    @BeforeEach
    void aParticipant() {
        clock.set(TestClock.START);
        course = courses.published(courses.service(), LocalDateTime.parse("2026-04-20T18:00"));
        address = UUID.randomUUID() + "@eksempel.no";
        kari = registered.signUp(TestParticipants.form(course, "Kari", address, "5501"));
    }

    @Test
    void withTheSameAddressTheyHaveASeatAndALinkOfTheirOwnAtOnce() {
        SignUpCommand form = TestParticipants.form(course, "Ola", "noe-annet@eksempel.no", "5501");
        companions.bring(kari, true, form);
        companions.bring(kari, true, form);

        Participant ola = participants.submitted(course, form.submission()).orElseThrow();
        assertThat(ola.status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(participants.addressees(course).stream().map(Addressee::email))
                .containsExactly(address, address);
        assertThat(companions.bringing(kari).orElseThrow().names()).containsExactly("Ola");
    }

    @Test
    void withAnAddressOfTheirOwnTheyAreAskedThere() {
        SignUpCommand form = TestParticipants.form(course, "Ola", "ola-" + address, "5501");
        companions.bring(kari, false, form);

        assertThat(participants
                        .submitted(course, form.submission())
                        .orElseThrow()
                        .status())
                .isEqualTo(RegistrationStatus.HELD);
    }

    @Test
    void whoSharesAnAddressHasNoneOfTheirOwnAlsoWhenTheOtherHasLeft() {
        assertThat(participants.ownAddresses(course)).containsOnlyKeys(kari);
        bring("Ola");
        assertThat(participants.ownAddresses(course)).isEmpty();

        signOff.signOff(kari);
        assertThat(participants.ownAddresses(course)).isEmpty();
    }

    @Test
    void eachLeavesByThemselves() {
        SignUpCommand form = TestParticipants.form(course, "Ola", "", "5501");
        companions.bring(kari, true, form);
        RegistrationId ola =
                participants.submitted(course, form.submission()).orElseThrow().id();

        signOff.signOff(kari);
        assertThat(participants.participant(ola).orElseThrow().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(participants.addressees(course).stream().map(Addressee::email))
                .containsExactly(address);
    }

    @Test
    void nobodyBringsMoreThanAFewAndWhoHasNotSaidYesOrHasLeftBringsNobody() {
        List.of("Ola", "Eva")
                .forEach(name -> companions.bring(kari, true, TestParticipants.form(course, name, "", "5501")));
        refused(kari);
        refused(registered.ask(TestParticipants.form(course, "Per", "per-" + address, "5501")));
        refused(RegistrationId.random());
        signOff.signOff(kari);
        refused(kari);
        assertThat(companions.bringing(kari)).isEmpty();
    }

    @Test
    void aRelativeWhoWasBroughtBringsNobody() {
        RegistrationId ola = bring("Ola");

        refused(ola);
        assertThat(companions.bringing(ola)).isEmpty();
    }

    @Test
    void whoLeftComesBackAndAnAddressHasNoMoreThanThree() {
        RegistrationId ola = bring("Ola");
        bring("Eva");
        signOff.signOff(kari);

        RegistrationId back = registered.signUp(TestParticipants.form(course, "Kari", address, "5501"));
        assertThat(participants.participant(back).orElseThrow().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        refused(back, Reason.ADDRESS_SHARED);
        signOff.signOff(ola);
        companions.bring(back, true, TestParticipants.form(course, "Ola", "", "5501"));
        refused(back, Reason.ADDRESS_SHARED);
        SignUpCommand own = TestParticipants.form(course, "Lise", "lise-" + address, "5501");
        companions.bring(back, false, own);
        assertThat(participants.submitted(course, own.submission()))
                .as("with an address of her own")
                .isPresent();
    }

    @Test
    void whetherAnAddressIsInTheCourseIsNotTold() {
        registered.signUp(TestParticipants.form(course, "Per", "per-" + address, "5501"));

        for (String email : List.of("per-", "en-", "to-", "tre-")) {
            companions.bring(kari, false, TestParticipants.form(course, "Lise", email + address, "5501"));
            assertThat(companions.bringing(kari).orElseThrow().names()).isEmpty();
            assertThat(companions.bringing(kari).orElseThrow().more()).isTrue();
        }
        registered.yes(participants.addressees(course).getLast().registration());
        assertThat(companions.bringing(kari).orElseThrow().names()).containsExactly("Lise");
    }

    @Test
    void whoIsErasedIsNotKnownByWhomTheyBrought() {
        RegistrationId ola = bring("Ola");

        erasure.erase(kari);

        assertThat(participants.participant(ola).orElseThrow().status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(database.sql("select count(*) from registration where companion_of = ?")
                        .param(kari.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private RegistrationId bring(String name) {
        SignUpCommand form = TestParticipants.form(course, name, "", "5501");
        companions.bring(kari, true, form);
        return participants.submitted(course, form.submission()).orElseThrow().id();
    }

    @Test
    void consentAndTheRestAreAskedForAsOfAnybody() {
        SignUpCommand form = new SignUpCommand(
                course,
                UUID.randomUUID(),
                "",
                "",
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.RELATIVE,
                false,
                Language.BOKMAL);

        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> companions.bring(kari, true, form))
                .satisfies(refused ->
                        assertThat(refused.reasons()).containsExactly(Reason.NAME_MISSING, Reason.CONSENT_MISSING));
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> companions.bring(kari, false, form))
                .satisfies(refused -> assertThat(refused.reasons()).contains(Reason.EMAIL_MISSING));
    }

    private void refused(RegistrationId by) {
        refused(by, Reason.BRINGS_NOBODY);
    }

    private void refused(RegistrationId by, Reason reason) {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> companions.bring(by, true, TestParticipants.form(course, "Lise", "", "5501")))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reason));
    }
}
