package no.mestringsrom.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
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
class SettlementsTest {

    private static final String VEGA = "1815";
    private static final String SOMNA = "1812";
    private static final String BINDAL = "1811";
    private static final String SOURCE = "Statistisk sentralbyrå, 1. januar 2024";

    @Autowired
    Settlements settlements;

    @Autowired
    HoursAndSeats counted;

    @Autowired
    TestYear year;

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    NetworkId network;
    AccountId chair;
    AccountId member;

    @BeforeEach
    void aNetworkThatSomebodyLeads() {
        people.signIn(people.administrator());
        network = networks.create(new CreateNetwork("Nett " + UUID.randomUUID(), "Dele", Set.of(VEGA, SOMNA, BINDAL)));
        chair = people.someone("Leder Ledersen");
        member = people.someone("Mona Medlem");
        networks.letIn(network, chair);
        networks.letIn(network, member);
        desk.leadBy(network, networks.details(network).version(), chair);
        people.signIn(chair);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("A draft is split by population until somebody says otherwise, and sums to the øre")
    void splitsByPopulation() {
        SettlementId id = draft();
        write(
                id,
                CostKey.POPULATION,
                population(),
                new CostLine("Kurs i høst", 100_000_01),
                new CostLine("Tilskudd", -25_000_00));

        SettlementDetails read = settlements.get(id);

        assertThat(read.totalOre()).isEqualTo(75_000_01);
        assertThat(read.shares()).extracting(Share::municipality).containsExactly(BINDAL, SOMNA, VEGA);
        assertThat(read.shares())
                .extracting(share -> share.weight().intValueExact())
                .containsExactly(1399, 1976, 1208);
        assertThat(read.shares()).extracting(Share::ore).containsExactly(22_894_40L, 32_336_90L, 19_768_71L);
        assertThat(read.shares().stream().mapToLong(Share::ore).sum()).isEqualTo(read.totalOre());
    }

    @Test
    void splitsByFixedParts() {
        SettlementId id = draft();
        write(
                id,
                CostKey.FIXED,
                Map.of(VEGA, new BigDecimal("33.3"), SOMNA, new BigDecimal("33.3"), BINDAL, new BigDecimal("33.4")),
                new CostLine("Koordinator", 100));

        assertThat(settlements.get(id).shares()).extracting(Share::ore).containsExactly(34L, 33L, 33L);
    }

    @Test
    @DisplayName("Seats are counted, whatever is written, and kept as they were when it was agreed")
    void splitsBySeats() {
        LearningServiceId service = courses.service();
        CourseId first = heldCourse(service, "2026-03-09T13:30", VEGA, VEGA, SOMNA);
        CourseId second = heldCourse(service, "2026-03-09T15:30", VEGA);
        assertThat(first).isNotEqualTo(second);
        heldCourse(service, "2026-03-09T17:30", SOMNA);
        clock.set(Instant.parse("2026-04-02T08:00:00Z"));
        people.signIn(chair);
        SettlementId id = draft();
        write(id, CostKey.SEATS, Map.of(VEGA, BigDecimal.TEN), new CostLine("Kurs", 500));

        assertThat(settlements.get(id).shares())
                .extracting(share -> share.weight().intValueExact())
                .containsExactly(0, 2, 3);
        assertThat(settlements.get(id).shares()).extracting(Share::ore).containsExactly(0L, 200L, 300L);

        refuses(
                Reason.YEAR_NOT_OVER,
                () -> settlements.agree(id, settlements.get(id).version()));
        List.of("2026-04-06T13:30", "2026-04-06T15:30", "2026-04-06T17:30")
                .forEach(start -> heldCourse(service, start, BINDAL));
        clock.set(Instant.parse("2027-01-04T08:00:00Z"));
        people.signIn(chair);
        refuses(
                Reason.SEATS_CHANGED,
                () -> settlements.agree(id, settlements.get(id).version()));
        write(id, CostKey.SEATS, Map.of(), new CostLine("Kurs", 800));
        settlements.agree(id, settlements.get(id).version());

        people.signIn(member);
        assertThat(counted.in(network, 2026).courses()).isEqualTo(6);
        assertThat(settlements.get(id).shares()).extracting(Share::ore).containsExactly(300L, 200L, 300L);

        clock.set(Instant.parse("2033-01-04T08:00:00Z"));
        people.signIn(chair);
        SettlementId right = settlements.correct(id);
        write(right, CostKey.SEATS, Map.of(), new CostLine("Kurs", 1600));
        settlements.agree(right, settlements.get(right).version());
        assertThat(settlements.get(right).shares()).extracting(Share::ore).containsExactly(600L, 400L, 600L);
        refuses(Reason.YEAR, this::draft);
    }

    @Test
    @DisplayName("What is agreed is locked; a correction is a new one that names the old")
    void isCorrectedByAnother() {
        SettlementId wrong = draft();
        write(wrong, CostKey.POPULATION, population(), new CostLine("Kurs", 1000));
        settlements.agree(wrong, settlements.get(wrong).version());
        SettlementDetails agreed = settlements.get(wrong);
        assertThat(agreed.agreedBy()).isEqualTo("Leder Ledersen");
        assertThat(agreed.mayChange()).isFalse();
        refuses(Reason.AGREED_ALREADY, () -> write(wrong, CostKey.FIXED, population(), new CostLine("Kurs", 2000)));
        refuses(Reason.AGREED_ALREADY, () -> settlements.agree(wrong, agreed.version()));
        refuses(Reason.AGREED_ALREADY, () -> settlements.discard(wrong, agreed.version()));

        SettlementId right = settlements.correct(wrong);

        refuses(Reason.NOT_AGREED, () -> settlements.correct(right));
        assertThat(settlements.get(right).corrects()).isEqualTo(new SettlementDetails.Named(wrong, agreed.title()));
        assertThat(settlements.get(right).costs()).isEqualTo(agreed.costs());
        assertThat(settlements.get(wrong).correctedBy())
                .as("a draft corrects nothing")
                .isNull();
        settlements.agree(right, settlements.get(right).version());
        assertThat(settlements.get(wrong).correctedBy()).isNotNull();
        assertThat(settlements.get(wrong).shares()).isEqualTo(agreed.shares());
        assertThat(settlements.in(network))
                .filteredOn(SettlementSummary::corrected)
                .extracting(SettlementSummary::id)
                .containsExactly(wrong);
    }

    @Test
    void nothingIsAgreedOnWithoutCostsWeightsAndTheirSource() {
        SettlementId id = draft();
        refuses(
                Reason.COST_MISSING,
                () -> settlements.agree(id, settlements.get(id).version()));
        SettlementDetails before = settlements.get(id);
        for (CostKey key : List.of(CostKey.FIXED, CostKey.POPULATION)) {
            refuses(Reason.NO_WEIGHT, () -> write(id, key, Map.of(VEGA, BigDecimal.ZERO), new CostLine("Kurs", 1000)));
        }
        assertThat(settlements.get(id)).isEqualTo(before);
        write(id, CostKey.SEATS, Map.of(), new CostLine("Kurs", 1000));
        assertThat(settlements.get(id).isReckoned()).isFalse();
        settlements.write(
                id,
                settlements.get(id).version(),
                new WriteSettlement(
                        "Oppgjør", 2026, CostKey.FIXED, List.of(new CostLine("Kurs", 1)), population(), " "));
        refuses(
                Reason.SOURCE_MISSING,
                () -> settlements.agree(id, settlements.get(id).version()));
    }

    @Test
    void whatMayNotBeWrittenIsRefused() {
        SettlementId id = draft();
        refuses(Reason.COST_WITHOUT_WORDS, () -> write(id, CostKey.FIXED, Map.of(), new CostLine(" ", 1)));
        for (long ore : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            refuses(Reason.COST_TOO_LARGE, () -> write(id, CostKey.FIXED, Map.of(), new CostLine("x", ore)));
        }
        refuses(Reason.WEIGHT, () -> write(id, CostKey.FIXED, Map.of(VEGA, BigDecimal.ONE.negate())));
        refuses(Reason.WEIGHT, () -> write(id, CostKey.FIXED, Map.of(VEGA, new BigDecimal("0.00001"))));
        refuses(Reason.MUNICIPALITY, () -> write(id, CostKey.FIXED, Map.of("0301", BigDecimal.ONE)));
        refuses(
                Reason.YEAR,
                () -> settlements.write(
                        id, 0, new WriteSettlement("x", 1999, CostKey.FIXED, List.of(), Map.of(), SOURCE)));
        long seen = settlements.get(id).version();
        write(id, CostKey.FIXED, population(), new CostLine("Kurs", 1));
        refuses(
                Reason.CHANGED_BY_SOMEONE_ELSE,
                () -> settlements.write(
                        id, seen, new WriteSettlement("x", 2026, CostKey.FIXED, List.of(), Map.of(), SOURCE)));
    }

    @Test
    @DisplayName("Members read, whoever leads writes, and others know of nothing")
    void isTheNetworksOwn() {
        SettlementId id = draft();
        write(id, CostKey.POPULATION, population(), new CostLine("Kurs", 1000));
        long version = settlements.get(id).version();

        people.signIn(member);
        assertThat(settlements.get(id).mayChange()).isFalse();
        assertThat(settlements.in(network)).hasSize(1);
        onlyReads(id, version);

        AccountId neighbour = people.someone("Nils Nabo");
        people.signIn(people.administrator());
        NetworkId others = networks.create(new CreateNetwork("Andre " + UUID.randomUUID(), "Dele", Set.of(VEGA)));
        networks.letIn(others, neighbour);
        for (AccountId stranger : List.of(neighbour, people.administrator(), people.someone("Uten Nettverk"))) {
            people.signIn(stranger);
            denied(() -> settlements.get(id));
            denied(() -> settlements.in(network));
            denied(() -> settlements.weights(network, 2026, CostKey.SEATS));
            onlyReads(id, version);
        }
        denied(() -> settlements.get(new SettlementId(UUID.randomUUID())));
    }

    private void onlyReads(SettlementId id, long version) {
        denied(() -> settlements.draft(network, 2026, "Mitt", SOURCE));
        denied(() -> settlements.write(
                id, version, new WriteSettlement("x", 2026, CostKey.FIXED, List.of(), Map.of(), SOURCE)));
        denied(() -> settlements.agree(id, version));
        denied(() -> settlements.discard(id, version));
        denied(() -> settlements.correct(id));
    }

    @Test
    void aDraftIsThrownAway() {
        SettlementId id = draft();
        settlements.discard(id, settlements.get(id).version());
        assertThat(settlements.in(network)).isEmpty();
    }

    private SettlementId draft() {
        return settlements.draft(network, 2026, "Oppgjør 2026", SOURCE);
    }

    private Map<String, BigDecimal> population() {
        return settlements.weights(network, 2026, CostKey.POPULATION);
    }

    private void write(SettlementId id, CostKey key, Map<String, BigDecimal> weights, CostLine... costs) {
        settlements.write(
                id,
                settlements.get(id).version(),
                new WriteSettlement("Oppgjør 2026", 2026, key, List.of(costs), weights, SOURCE));
    }

    private CourseId heldCourse(LearningServiceId service, String start, String... from) {
        CourseId course = year.course(
                service,
                LocalDateTime.parse(start),
                Set.copyOf(List.of(from)),
                courses.professional("Pia Prøve"),
                courses.experiencedUser("Erik Prøve"));
        for (String municipality : from) {
            year.from(course, municipality);
        }
        Instant before = clock.instant();
        year.hold(course, Duration.ofMinutes(20));
        clock.set(before);
        return course;
    }

    private static void denied(Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed::run);
    }

    private static void refuses(Reason reason, Runnable deed) {
        assertThatExceptionOfType(LendingRefused.class)
                .isThrownBy(deed::run)
                .extracting(LendingRefused::reason)
                .isEqualTo(reason);
    }
}
