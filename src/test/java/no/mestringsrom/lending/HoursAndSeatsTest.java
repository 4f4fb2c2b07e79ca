package no.mestringsrom.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.lending.LendingYear.Row;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.registration.Erasure;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.testing.Queries;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ServiceTest
class HoursAndSeatsTest {

    /** No other test's courses are in these. */
    private static final String HEROY = "1818";

    private static final String DONNA = "1827";
    private static final String TRAENA = "1835";
    private static final String RODOY = "1836";

    private static final Instant IN_APRIL = Instant.parse("2026-04-01T08:00:00Z");

    @Autowired
    HoursAndSeats counted;

    @Autowired
    TestYear year;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    Networks networks;

    @Autowired
    Participants participants;

    @Autowired
    Erasure erasure;

    @Autowired
    Queries queries;

    @Autowired
    TestClock clock;

    NetworkId network;
    AccountId member;
    LearningServiceId service;

    @BeforeEach
    void aNetwork() {
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nett " + UUID.randomUUID(), "Dele", Set.of(HEROY, DONNA)));
        member = people.someone("Mona Medlem");
        networks.letIn(network, member);
        service = courses.service();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName(
            "Paired time is given by where the hosts are from, received by where the seats are, and both are the same")
    void sumsByMunicipality() throws Exception {
        AccountId heroy = hosts.professional("Pia Herøy", HEROY);
        // Without a profile: the service's own municipality, Tromsø, gives.
        AccountId unlisted = courses.experiencedUser("Erik Uoppført");
        CourseId first = year.course(
                service, LocalDateTime.parse("2026-03-09T13:30"), Set.of(HEROY, DONNA, TRAENA), heroy, unlisted);
        RegistrationId leaving = year.from(first, HEROY);
        year.from(first, DONNA);
        year.from(first, DONNA);
        year.from(first, TRAENA);
        CourseId second = year.course(
                service,
                LocalDateTime.parse("2026-03-09T16:30"),
                Set.of(DONNA, TRAENA),
                hosts.professional("Pål Dønna", DONNA),
                hosts.experiencedUser("Eva Herøy", HEROY, Map.of()));
        year.from(second, DONNA);
        year.hold(first, Duration.ofMinutes(60));
        year.hold(second, Duration.ofMinutes(30));
        CourseId third = year.course(service, LocalDateTime.parse("2026-03-09T19:30"), Set.of(DONNA), heroy, unlisted);
        year.from(third, DONNA);
        year.hold(third, Duration.ofMinutes(20));
        people.signIn(member);
        assertThat(counted.in(network, 2026).tooFew())
                .as("the quarter is not over")
                .isTrue();

        clock.set(IN_APRIL);
        LendingYear sums = counted.in(network, 2026);

        assertThat(sums.until()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(sums.courses()).isEqualTo(3);
        assertThat(sums.municipalities())
                .containsExactly(
                        row(HEROY, 30 + 15 + 10, 15, 1), row(DONNA, 15, 30 + 30 + 20, 4), row("", 30 + 10, 15, 1));

        erasure.erase(leaving);
        assertThat(participants.participant(leaving)).isEmpty();
        assertThat(counted.in(network, 2026)).as("somebody is forgotten").isEqualTo(sums);
        clock.set(Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(counted.in(network, 2026).municipalities()).isEqualTo(sums.municipalities());
        assertThat(counted.in(network, 2025).tooFew()).isTrue();

        int asked = queries.of(() -> counted.in(network, 2026)).size();
        assertThat(asked).as("queries, with all sessions remembered").isLessThanOrEqualTo(16);
    }

    @Test
    @DisplayName(
            "One or two courses' figures could tell who took part: nothing is shown of them, not even by subtraction")
    void growsByThreeCoursesAtLeast() {
        List.of("2026-03-09T13:30", "2026-03-09T15:30").forEach(this::heldInRodoy);
        people.signIn(people.administrator());
        NetworkId small = networks.create(new CreateNetwork("Lite " + UUID.randomUUID(), "Dele", Set.of(RODOY)));
        networks.letIn(small, member);

        clock.set(IN_APRIL);
        people.signIn(member);

        LendingYear sums = counted.in(small, 2026);
        assertThat(sums.tooFew()).isTrue();
        assertThat(sums.courses()).isZero();
        assertThat(sums.municipalities()).isEmpty();

        heldInRodoy("2026-03-09T17:30");
        LendingYear three = shown(small, IN_APRIL);
        assertThat(three.courses()).isEqualTo(3);
        assertThat(three.municipalities()).extracting(Row::seats).startsWith(3L);

        List.of("2026-04-13T13:30", "2026-04-13T15:30").forEach(this::heldInRodoy);
        assertThat(shown(small, Instant.parse("2026-07-01T08:00:00Z")))
                .as("two more")
                .isEqualTo(three);

        heldInRodoy("2026-07-06T13:30");
        LendingYear six = shown(small, Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(six.courses()).isEqualTo(6);
        assertThat(six.until()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(six.municipalities().getFirst().receivedMillis())
                .isEqualTo(2 * three.municipalities().getFirst().receivedMillis());
    }

    private LendingYear shown(NetworkId to, Instant at) {
        clock.set(at);
        people.signIn(member);
        return counted.in(to, 2026);
    }

    private void heldInRodoy(String start) {
        clock.set(TestClock.START);
        CourseId course = year.course(
                service,
                LocalDateTime.parse(start),
                Set.of(RODOY),
                courses.professional("Pia"),
                courses.experiencedUser("Erik"));
        year.from(course, RODOY);
        year.hold(course, Duration.ofMinutes(60));
    }

    @Test
    void membersOfOtherNetworksLearnNothing() {
        for (AccountId other : List.of(people.someone("Nils Nabo"), people.administrator())) {
            people.signIn(other);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> counted.in(network, 2026));
        }
    }

    private static Row row(String municipality, int givenMinutes, int receivedMinutes, int seats) {
        return new Row(municipality, givenMinutes * 60_000L, receivedMinutes * 60_000L, seats);
    }
}
