package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.SessionLedgers;
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
class ForgettingTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    Forgetting forgetting;

    @Autowired
    TestParticipants registered;

    @Autowired
    SignOff signOff;

    @Autowired
    Participants participants;

    @Autowired
    ParticipantLists lists;

    @Autowired
    Seats seats;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CoursePlanning planning;

    @Autowired
    LiveSessions live;

    @Autowired
    Seating seating;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    AccountId coordinator;
    CourseId course;
    RegistrationId kari;

    @BeforeEach
    void aCourseWithSomebodyInIt() {
        LearningServiceId service = courses.service();
        coordinator = people.coordinator(service.value());
        course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        kari = registered.signUp(new SignUpCommand(
                course,
                UUID.randomUUID(),
                "Kari",
                "kari@eksempel.no",
                "",
                NeedsForm.NONE,
                "5501",
                ParticipantKind.RELATIVE,
                true,
                Language.BOKMAL));
        people.signIn(coordinator);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isKnownForThreeMonthsAfterTheLastSessionAndNotLonger() {
        LocalDate lastOfTheThirdMonth = sessions.facts(course).lastDay().plusMonths(3);

        clock.set(lastOfTheThirdMonth.atTime(LocalTime.MAX).atZone(OSLO).toInstant());
        forgetting.forget();
        assertThat(lists.look(course)).singleElement().returns("Kari", ListedParticipant::name);

        clock.advance(Duration.ofSeconds(1));
        assertThat(lists.mayLook(sessions.facts(course)))
                .as("before it is carried out")
                .isFalse();
        forgetting.forget();

        assertThat(kept()).containsExactly(null, null);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lists.look(course));
        assertThat(participants.addressees(course)).isEmpty();
    }

    @Test
    void nobodyLooksAtTheListAfterwardsNeitherHostNorCoordinator() {
        clock.set(sessions.facts(course)
                .lastDay()
                .plusWeeks(14)
                .atStartOfDay(OSLO)
                .toInstant());

        for (AccountId account :
                List.of(coordinator, sessions.hosts(course).getFirst().account())) {
            people.signIn(account);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> lists.look(course));
        }
    }

    @Test
    void isKnownForAWeekAfterTheCancellationAndNotLonger() {
        planning.cancel(course, "Vertene er blitt syke.");

        clock.advance(Duration.ofDays(7).minusSeconds(1));
        forgetting.forget();
        assertThat(lists.look(course)).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(lists.mayLook(sessions.facts(course))).isFalse();
        forgetting.forget();
        assertThat(kept()).containsExactly(null, null);
    }

    @Test
    void theNumberStaysAndSoDoesTheAccountOfTheSession() {
        SessionPlan session = sessions.sessions(course).getFirst();
        String exchange = session.agenda().stream()
                .filter(item -> item.kind().isExchangeTime())
                .findFirst()
                .orElseThrow()
                .id();
        Seat host = seating.hosts(CourseSittings.circle(course)).getFirst();
        clock.set(session.startsAt());
        live.isIn(host, CourseSittings.of(session), "host", "e1", "main");
        live.isIn(
                new Seat(kari.value(), "Kari", SessionRole.PARTICIPANT, CourseSittings.circle(course)),
                CourseSittings.of(session),
                "kari",
                "e2",
                "main");
        live.isIn(
                new Seat(UUID.randomUUID(), "Per", SessionRole.PARTICIPANT, CourseSittings.circle(course)),
                CourseSittings.of(session),
                "per",
                "e3",
                "main");
        live.go(host, CourseSittings.id(session.id()), null, exchange);
        clock.advance(Duration.ofMinutes(50));
        live.end(host, CourseSittings.id(session.id()));
        Ledger before = ledgers.of(CourseSittings.id(session.id()));

        clock.advance(Duration.ofDays(365));
        forgetting.forget();

        assertThat(kept()).containsExactly(null, null);
        assertThat(before.actualExchangeMillis()).isPositive();
        assertThat(ledgers.of(CourseSittings.id(session.id()))).isEqualTo(before);
        assertThat(seats.of(List.of(course)).get(course).confirmed()).isOne();
        assertThat(participants.confirmed(course)).singleElement().returns("", Participant::name);
    }

    @Test
    void anOldLinkLeadsToNobody() {
        signOff.signOff(another("per@eksempel.no"));
        clock.advance(Duration.ofDays(365));

        forgetting.forget();

        assertThat(participants.participant(kari)).isEmpty();
        assertThat(database.sql("select id from registration where course_id = ? and not unlinked")
                        .param(course.value())
                        .query(UUID.class)
                        .list())
                .isEmpty();
    }

    @Test
    void whoWaitedInVainIsForgottenTwoWeeksAfterTheFirstSessionAndThoseInTheCourseAreNot() {
        for (int i = 1; i < 12; i++) {
            another(i + "@eksempel.no");
        }
        RegistrationId waits = another("venter@eksempel.no");
        assertThat(participants.participant(waits).orElseThrow().status()).isEqualTo(RegistrationStatus.WAITING);
        LocalDate lastDay = sessions.facts(course).firstDay().plusDays(14);

        clock.set(lastDay.atTime(LocalTime.MAX).atZone(OSLO).toInstant());
        forgetting.forgetLines();
        assertThat(participants.addressee(waits)).isPresent();

        assertThat(unsent(waits)).isPositive();
        clock.advance(Duration.ofSeconds(1));
        forgetting.forgetLines();
        assertThat(participants.addressee(waits)).isEmpty();
        assertThat(unsent(waits)).as("what still lay in the outbox").isZero();
        assertThat(lists.look(course))
                .hasSize(12)
                .extracting(ListedParticipant::name)
                .contains("Kari");
        assertThat(seats.of(List.of(course)).get(course).waiting()).isOne();
    }

    private int unsent(RegistrationId who) {
        return database.sql("select count(*) from mail_message where person_id = ? and sent_at is null")
                .param(who.value())
                .query(Integer.class)
                .single();
    }

    private RegistrationId another(String email) {
        return registered.signUp(TestParticipants.form(course, "Per", email, "5501"));
    }

    /** Name and address of everybody. */
    private List<String> kept() {
        return database.sql("select called_by, email from registration where course_id = ?")
                .param(course.value())
                .query((row, number) -> Arrays.asList(row.getString(1), row.getString(2)))
                .single();
    }
}
