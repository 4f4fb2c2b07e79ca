package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.Calls.Call;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.registration.SignUpCommand.OnBehalf;
import no.mestringsrom.registration.SignUpRefused.Reason;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class PhoneSignUpTest {

    private static final int CAPACITY = 4;

    @Autowired
    PhoneSignUp onThePhone;

    @Autowired
    SignUp signUp;

    @Autowired
    Calls calls;

    @Autowired
    SignOff signOff;

    @Autowired
    ParticipantLetters letters;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseId course;
    AccountId coordinator;

    @BeforeEach
    void aCoordinator() {
        clock.set(TestClock.START);
        service = courses.service();
        course = courses.shared(service, LocalDateTime.parse("2026-04-20T18:00"), CAPACITY, Set.of("5501"));
        coordinator = people.coordinator(service.value());
        people.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoSaysYesOnThePhoneHasASeatAtOnceAndItIsKeptWhoHeardIt() {
        SignUpCommand form = form("Kari", "", "77 64 40 00");

        Participant kari = onThePhone.signUp(form);
        assertThat(onThePhone.signUp(form)).as("pressed twice").isEqualTo(kari);

        assertThat(kari.status()).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(kari.answerBy()).isNull();
        assertThat(participants.addressees(course)).singleElement().satisfies(one -> {
            assertThat(one.email()).isNull();
            assertThat(one.mobile()).isNull();
        });
        assertThat(database.sql("select phone from registration where id = ? and consent_heard_by = ?")
                        .params(kari.id().value(), coordinator.value())
                        .query(String.class)
                        .list())
                .containsExactly("+4777644000");
        assertThat(logged("participant signed up on the phone", kari.id().value()))
                .isOne();
    }

    @Test
    void theFormIsCheckedAndAnAddressThatIsThereIsSaid() {
        onThePhone.signUp(form("Kari", "kari@eksempel.no", ""));

        assertRefused(form("Kari", "kari@eksempel.no", ""), Reason.ALREADY_THERE);
        assertRefused(form("", "", "12"), Reason.NAME_MISSING, Reason.PHONE_INVALID);
        SignUpCommand silent = new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Per",
                "",
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.RELATIVE,
                false,
                Language.BOKMAL);
        assertRefused(silent, Reason.PHONE_MISSING, Reason.CONSENT_MISSING);
    }

    @Test
    void isForTheCoordinatorsOfTheServiceAlone() {
        people.signIn(people.coordinator(courses.service().value()));
        assertThat(onThePhone.maySignUp(sessions.facts(course))).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onThePhone.signUp(form("Kari", "", "")));
        people.signIn(sessions.hosts(course).getFirst().account());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onThePhone.signUp(form("Kari", "", "")));
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onThePhone.signUp(form("Kari", "", "")));
        assertThat(participants.addressees(course)).isEmpty();
    }

    @Test
    void anOfferToSomebodyWithoutAnAddressIsRungAndAnsweredForThem() {
        List<Participant> all = List.of("Ada", "Bo", "Cille", "Dag", "Eli", "Finn").stream()
                .map(name -> onThePhone.signUp(form(name, "", "77 64 40 00")))
                .toList();
        assertThat(all.getLast().status()).isEqualTo(RegistrationStatus.WAITING);
        assertThat(mine()).isEmpty();

        signOff.signOff(all.get(0).id());
        signOff.signOff(all.get(1).id());
        assertThat(mine()).extracting(Call::name).containsExactly("Eli", "Finn");
        assertThat(mine().getFirst().phone()).isEqualTo("+4777644000");
        assertThat(calls.answer(all.get(4).id(), true)).isEqualTo(RegistrationStatus.CONFIRMED);
        assertThat(calls.answer(all.get(5).id(), false)).isEqualTo(RegistrationStatus.CANCELLED);

        assertThat(mine()).isEmpty();
        assertThat(logged("answered for participant", all.get(4).id().value())).isOne();
        assertThat(logged("participants to ring", course.value()))
                .as("one look an hour")
                .isOne();
    }

    @Test
    void nobodyIsRungAboutACourseThatIsCancelled() {
        helped("Legekontoret");
        assertThat(mine()).hasSize(1);

        planning.cancel(course, "Vertene er blitt syke.");

        assertThat(mine()).isEmpty();
    }

    @Test
    void nobodyElseSeesWhomToRingOrAnswersForThem() {
        RegistrationId kari = helped("Legekontoret");
        RegistrationId reached = registered.ask(TestParticipants.form(course, "Per", "per@eksempel.no", "5501"));
        assertThat(mine()).extracting(Call::who).containsExactly(kari);
        assertThat(mine().getFirst().helpedBy()).isEqualTo("Legekontoret");
        assertThatExceptionOfType(AccessDeniedException.class)
                .as("who can be written to answers by themselves")
                .isThrownBy(() -> calls.answer(reached, true));

        people.signIn(people.coordinator(courses.service().value()));
        assertThat(mine()).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> calls.answer(kari, true));
        people.signIn(sessions.hosts(course).getFirst().account());
        assertThat(mine()).isEmpty();
        assertThat(participants.participant(kari).orElseThrow().status()).isEqualTo(RegistrationStatus.HELD);
    }

    /** Friday at noon: by mail it would be good until Sunday. */
    @Test
    void whoHasToBeRungHasTwoDaysOnWhichSomebodyIsAtWork() {
        clock.set(Instant.parse("2026-03-13T11:00:00Z"));

        RegistrationId kari = helped("Legekontoret");

        assertThat(participants.participant(kari).orElseThrow().answerBy())
                .isEqualTo(Instant.parse("2026-03-17T11:00:00Z"));
    }

    @Test
    void aHelperMayHaveTheLetterForAShortWhileAndOnlyOfWhomTheySignedUp() {
        SignUpCommand form = helpedForm("Legekontoret", "");
        signUp.signUp(form);
        String token = letters.handOver(course, form.submission()).orElseThrow();

        assertThat(letters.isHandedOver(course, token)).isTrue();
        assertThat(letters.isHandedOver(courses.published(service, LocalDateTime.parse("2026-05-20T18:00")), token))
                .isFalse();
        assertThat(letters.isHandedOver(course, token.substring(1))).isFalse();
        assertThat(letters.handOver(course, UUID.randomUUID())).isEmpty();
        SignUpCommand withAddress = helpedForm("Legekontoret", "per@eksempel.no");
        signUp.signUp(withAddress);
        assertThat(letters.handOver(course, withAddress.submission()))
                .as("the mail has the link")
                .isEmpty();

        clock.advance(ParticipantLetters.HANDED_OVER);
        assertThat(letters.isHandedOver(course, token)).isFalse();
        assertThat(letters.handOver(course, form.submission())).isEmpty();
    }

    @Test
    void aHelperSaysFromWhereAndThenNeedsNoAddress() {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> signUp.signUp(helpedForm(" ", "")))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(Reason.HELPER_MISSING));
    }

    private RegistrationId helped(String unit) {
        return registered.ask(helpedForm(unit, ""));
    }

    private SignUpCommand helpedForm(String unit, String email) {
        return form("Kari", email, new OnBehalf(true, unit, ""));
    }

    private SignUpCommand form(String name, String email, String phone) {
        return form(name, email, new OnBehalf(false, "", phone));
    }

    private SignUpCommand form(String name, String email, OnBehalf helper) {
        return new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                email,
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.PATIENT_OR_USER,
                true,
                Language.BOKMAL,
                helper);
    }

    private List<Call> mine() {
        return calls.waiting().stream()
                .filter(call -> call.course().id().equals(course))
                .toList();
    }

    private void assertRefused(SignUpCommand command, Reason... reasons) {
        assertThatExceptionOfType(SignUpRefused.class)
                .isThrownBy(() -> onThePhone.signUp(command))
                .satisfies(refused -> assertThat(refused.reasons()).containsExactly(reasons));
    }

    private long logged(String what, UUID subject) {
        return database.sql("select count(*) from access_log where what = ? and subject_id = ? and course_id = ?")
                .params(what, subject, course.value())
                .query(Long.class)
                .single();
    }
}
