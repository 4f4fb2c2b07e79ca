package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.testing.ServiceTest;
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
class TakeOffTest {

    private static final int CAPACITY = 12;

    @Autowired
    TakeOff takeOff;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    CourseId course;
    String own = UUID.randomUUID() + "@eksempel.no";

    @BeforeEach
    void aFullCourseWithOneWhoWaits() {
        service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-03-23T18:00"));
        for (int i = 0; i <= CAPACITY; i++) {
            registered.signUp(new SignUpCommand(
                    course,
                    UUID.randomUUID(),
                    "Kari",
                    i + "-" + own,
                    "",
                    NeedsForm.NONE,
                    "5501",
                    ParticipantKind.PATIENT_OR_USER,
                    true,
                    Language.BOKMAL));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSeatIsOfferedToTheFirstInLineAndBothAreTold() {
        AccountId coordinator = people.coordinator(service.value());
        people.signIn(coordinator);
        RegistrationId first = participants.confirmed(course).getFirst().id();

        takeOff.takeOff(first);

        assertThat(participants.participant(first).orElseThrow())
                .returns(RegistrationStatus.CANCELLED, Participant::status)
                .returns("", Participant::name);
        assertThat(participants.confirmed(course)).hasSize(CAPACITY - 1);
        assertThat(to("0-" + own)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Du er meldt av");
            assertThat(mail.body()).contains("har meldt deg av", "Er dette feil?", "/kurs/" + course.value());
            assertThat(mail.calendar()).contains("METHOD:CANCEL");
        });
        assertThat(to(CAPACITY + "-" + own).subject()).isEqualTo("Det er en ledig plass til deg");
        assertThat(logged(first)).containsExactly(coordinator.value());
    }

    @Test
    void twiceIsOnce() {
        people.signIn(people.coordinator(service.value()));
        RegistrationId first = participants.confirmed(course).getFirst().id();

        takeOff.takeOff(first);
        takeOff.takeOff(first);

        assertThat(participants.confirmed(course)).hasSize(CAPACITY - 1);
        assertThat(logged(first)).hasSize(1);
    }

    @Test
    void isRefusedToANeighbourAHostAndAStranger() {
        RegistrationId first = participants.confirmed(course).getFirst().id();
        List<AccountId> others = List.of(
                people.coordinator(courses.service().value()),
                people.administrator(),
                sessions.hosts(course).getFirst().account());

        for (AccountId other : others) {
            people.signIn(other);
            assertThat(takeOff.mayTakeOff(sessions.facts(course))).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> takeOff.takeOff(first));
        }
        SecurityContextHolder.clearContext();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> takeOff.takeOff(first));
        assertThat(participants.participant(first).orElseThrow().status()).isEqualTo(RegistrationStatus.CONFIRMED);
    }

    private List<UUID> logged(RegistrationId taken) {
        return database.sql("select account_id from access_log where subject_id = ? and what = 'participant taken off'")
                .param(taken.value())
                .query(UUID.class)
                .list();
    }

    /** The newest. */
    private OutboxMail to(String address) {
        return outbox.recent(100_000).stream()
                .filter(mail -> mail.recipient().equals(address)
                        && !mail.subject().startsWith("Bekreft at du vil")
                        && !mail.subject().equals("Du står på venteliste")
                        && !mail.subject().equals("Du har fått plass"))
                .findFirst()
                .orElseThrow();
    }
}
