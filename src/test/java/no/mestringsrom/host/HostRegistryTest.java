package no.mestringsrom.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.HostRefused.Reason;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
class HostRegistryTest {

    /** No other test's hosts are here, and the services of these two have nothing to do with each other. */
    private static final String GAMVIK = "5626";

    private static final String BERLEVAG = "5630";

    /** No service is here. */
    private static final String VARDO = "5634";

    private static final LocalDate TAKEN = LocalDate.of(2026, 1, 15);

    @Autowired
    HostRegistry registry;

    @Autowired
    HostReadiness readiness;

    @Autowired
    HostProfiles profiles;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    LearningServices services;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    AccountId coordinator;
    AccountId neighbour;
    String tag;

    @BeforeEach
    void twoServices() {
        coordinator = people.coordinator(service(GAMVIK).value());
        neighbour = people.coordinator(service(BERLEVAG).value());
        tag = UUID.randomUUID().toString();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onlyCoordinatorsLookForHosts() {
        AccountId host = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());
        for (AccountId other : List.of(
                people.someone("Stian Fremmed"),
                people.administrator(),
                host,
                courses.professional("Pia Prøve"),
                people.coordinator(UUID.randomUUID()))) {
            people.signIn(other);
            denied(() -> registry.find(HostFilter.ANY, 0));
            denied(() -> registry.look(host));
            denied(() -> registry.askWhen(host));
            denied(() -> readiness.confirm(host, ReadinessStep.PEER_COURSE, TAKEN));
            denied(() -> readiness.takeBack(host, ReadinessStep.PEER_COURSE));
        }
        SecurityContextHolder.clearContext();
        denied(() -> registry.find(HostFilter.ANY, 0));
        denied(() -> registry.look(host));
    }

    @Test
    void whatTheyLivedWithIsSeenByWhomTheyChose() {
        AccountId eva = hosts.experiencedUser(
                "Eva " + tag,
                GAMVIK,
                Map.of(
                        TargetGroup.CANCER, ShownTo.NOBODY,
                        TargetGroup.HEART, ShownTo.OWN_COOPERATION,
                        TargetGroup.RELATIVES, ShownTo.ALL_COORDINATORS));

        people.signIn(coordinator);
        assertThat(registry.look(eva).host().livedWith())
                .containsExactlyInAnyOrder(TargetGroup.HEART, TargetGroup.RELATIVES);
        people.signIn(neighbour);
        assertThat(registry.look(eva).host().livedWith()).containsExactly(TargetGroup.RELATIVES);
        assertThat(listed(HostFilter.ANY, eva).livedWith()).containsExactly(TargetGroup.RELATIVES);
    }

    @Test
    @DisplayName("A user organisation tells what somebody has lived with, and is seen where all of that is")
    void theirOrganisationTellsNothingThatIsHidden() {
        AccountId eva = courses.experiencedUser("Eva " + tag);
        comesFrom(eva, Map.of(TargetGroup.HEART, ShownTo.OWN_COOPERATION));
        people.signIn(coordinator);
        assertThat(registry.look(eva).host().organisation()).isEqualTo("Hjerteforeningen");
        people.signIn(neighbour);
        assertThat(registry.look(eva).host().organisation()).isNull();
        assertThat(listed(HostFilter.ANY, eva).organisation()).isNull();

        comesFrom(eva, Map.of(TargetGroup.CANCER, ShownTo.ALL_COORDINATORS, TargetGroup.HEART, ShownTo.NOBODY));
        people.signIn(coordinator);
        assertThat(registry.look(eva).host().organisation()).isNull();
        comesFrom(eva, Map.of());
        people.signIn(coordinator);
        assertThat(registry.look(eva).host().organisation()).isNull();

        accounts.grant(eva, Role.PROFESSIONAL, null);
        comesFrom(eva, Map.of(TargetGroup.HEART, ShownTo.NOBODY));
        people.signIn(neighbour);
        assertThat(registry.look(eva).host().organisation()).as("who is both").isNull();

        AccountId pia = courses.professional("Pia " + tag);
        comesFrom(pia, Map.of());
        people.signIn(neighbour);
        assertThat(registry.look(pia).host().organisation()).isEqualTo("Hjerteforeningen");
    }

    private void comesFrom(AccountId host, Map<TargetGroup, ShownTo> livedWith) {
        people.signIn(host);
        profiles.write(new WriteHostProfile(GAMVIK, "Hjerteforeningen", Set.of("nb"), 1, 4, Set.of(), livedWith));
    }

    /** A filter that finds somebody by what is hidden tells it. */
    @Test
    void nobodyIsFoundByWhatIsNotShown() {
        AccountId eva = hosts.experiencedUser(
                "Eva " + tag,
                GAMVIK,
                Map.of(TargetGroup.CANCER, ShownTo.NOBODY, TargetGroup.HEART, ShownTo.OWN_COOPERATION));

        people.signIn(coordinator);
        assertThat(found(group(TargetGroup.HEART))).contains(eva);
        assertThat(found(group(TargetGroup.CANCER))).doesNotContain(eva);
        people.signIn(neighbour);
        assertThat(found(group(TargetGroup.HEART))).doesNotContain(eva);
        assertThat(found(HostFilter.ANY)).contains(eva);
    }

    @Test
    void hostsAreFoundByRoleGroupPlaceLanguageAndReadiness() {
        AccountId pia = hosts.written(
                courses.professional("Pia " + tag), GAMVIK, Set.of("nb", "se"), Set.of(TargetGroup.COPD), Map.of());
        AccountId eva =
                hosts.experiencedUser("Eva " + tag, BERLEVAG, Map.of(TargetGroup.COPD, ShownTo.ALL_COORDINATORS));
        people.signIn(coordinator);
        readiness.confirm(pia, ReadinessStep.HEALTH_PEDAGOGY, TAKEN);
        readiness.confirm(pia, ReadinessStep.FIRST_TIME_BESIDE_SOMEONE, TAKEN);

        assertThat(found(group(TargetGroup.COPD))).contains(pia, eva);
        assertThat(found(new HostFilter(Role.PROFESSIONAL, TargetGroup.COPD, null, null, null)))
                .contains(pia)
                .doesNotContain(eva);
        assertThat(found(new HostFilter(Role.EXPERIENCED_USER, TargetGroup.COPD, null, null, null)))
                .contains(eva)
                .doesNotContain(pia);
        assertThat(found(new HostFilter(null, null, BERLEVAG, null, null)))
                .contains(eva)
                .doesNotContain(pia);
        assertThat(found(new HostFilter(null, null, null, "se", null)))
                .contains(pia)
                .doesNotContain(eva);
        assertThat(found(new HostFilter(null, null, null, null, true)))
                .contains(pia)
                .doesNotContain(eva);
        assertThat(found(new HostFilter(null, null, null, null, false)))
                .contains(eva)
                .doesNotContain(pia);
        assertThat(found(new HostFilter(Role.PROFESSIONAL, TargetGroup.DIABETES, GAMVIK, "se", true)))
                .doesNotContain(pia);
    }

    @Test
    void whoeverWroteNothingOrIsNoHostAnyMoreIsNotThere() {
        AccountId silent = courses.experiencedUser("Sigrid " + tag);
        AccountId eva = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());
        database.sql("delete from account_grant where account_id = ?")
                .param(eva.value())
                .update();

        people.signIn(coordinator);
        assertThat(found(HostFilter.ANY)).doesNotContain(silent, eva);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> registry.look(silent));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> registry.look(eva));
    }

    @Test
    void thePagesHoldEverybodyOnceByName() {
        for (int i = 0; i < HostRegistry.PAGE + 3; i++) {
            hosts.professional("Per " + (char) ('A' + i) + tag, BERLEVAG);
        }
        people.signIn(coordinator);
        HostFilter there = new HostFilter(Role.PROFESSIONAL, null, BERLEVAG, null, null);

        HostsFound first = registry.find(there, 0);
        HostsFound second = registry.find(there, 1);

        assertThat(first.total()).isEqualTo(second.total()).isGreaterThanOrEqualTo(HostRegistry.PAGE + 3);
        assertThat(first.hosts()).hasSize(HostRegistry.PAGE);
        assertThat(first.hosts()).extracting(ListedHost::name).isSorted();
        assertThat(second.hosts()).isNotEmpty().doesNotContainAnyElementsOf(first.hosts());
        assertThat(registry.find(there, 1_000).hosts()).isEmpty();
    }

    @Test
    void everyLookIsLoggedAndOnesOwnIsNot() {
        AccountId eva = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());
        AccountId both = people.coordinator(service(GAMVIK).value());
        accounts.grant(both, Role.EXPERIENCED_USER, null);
        hosts.written(both, GAMVIK, Set.of("nb"), Set.of(), Map.of());

        people.signIn(both);
        registry.look(eva);
        registry.look(both);
        registry.find(new HostFilter(null, null, GAMVIK, null, null), 0);

        assertThat(looks(both, eva)).containsExactlyInAnyOrder("host profile", "host in list");
        assertThat(looks(both, both)).isEmpty();
    }

    @Test
    void theCoordinatorOfTheirCooperationConfirmsAndTakesBack() {
        AccountId eva = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());
        people.signIn(eva);
        profiles.takeStep(ReadinessStep.PEER_COURSE, TAKEN);

        people.signIn(coordinator);
        for (ReadinessStep step : ReadinessStep.values()) {
            assertThat(registry.look(eva).host().readyAs()).isEmpty();
            readiness.confirm(eva, step, TAKEN);
        }
        assertThat(registry.look(eva).host().readyAs()).containsExactly(Role.EXPERIENCED_USER);
        assertThat(registry.look(eva).steps()).allSatisfy(step -> {
            assertThat(step.takenOn()).isEqualTo(TAKEN);
            assertThat(step.confirmedBy()).isEqualTo("Kari Koordinator");
            assertThat(step.confirmedAt()).isEqualTo(TestClock.START);
        });

        readiness.takeBack(eva, ReadinessStep.PEER_COURSE);
        assertThat(registry.look(eva).host().readyAs()).isEmpty();
        people.signIn(eva);
        StepState peer = profiles.mine().orElseThrow().steps().get(1);
        assertThat(peer.takenOn()).isEqualTo(TAKEN);
        assertThat(peer.isConfirmed()).isFalse();
    }

    @Test
    void whatWaitsForACoordinatorIsCountedAndNamedWhenAskedFor() {
        people.signIn(coordinator);
        int before = readiness.waitingSteps();
        AccountId pia = hosts.professional("Pia " + tag, GAMVIK);
        people.signIn(pia);
        profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, TAKEN);
        assertThat(readiness.waitingSteps()).as("for hosts").isZero();
        denied(() -> readiness.waitingHosts());
        people.signIn(neighbour);
        assertThat(readiness.waitingHosts()).extracting(WaitingHost::id).doesNotContain(pia);

        people.signIn(coordinator);
        assertThat(readiness.waitingSteps()).isEqualTo(before + 1);
        assertThat(readiness.waitingHosts()).contains(new WaitingHost(pia, "Pia " + tag, 1));
        readiness.confirm(pia, ReadinessStep.HEALTH_PEDAGOGY, TAKEN);
        assertThat(readiness.waitingSteps()).isEqualTo(before);
    }

    @Test
    void anotherDateHasToBeConfirmedAnew() {
        AccountId pia = hosts.professional("Pia " + tag, GAMVIK);
        people.signIn(coordinator);
        readiness.confirm(pia, ReadinessStep.HEALTH_PEDAGOGY, TAKEN);

        people.signIn(pia);
        profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, TAKEN);
        assertThat(profiles.mine().orElseThrow().steps().getFirst().isConfirmed())
                .isTrue();
        profiles.takeStep(ReadinessStep.HEALTH_PEDAGOGY, TAKEN.plusDays(1));
        assertThat(profiles.mine().orElseThrow().steps().getFirst().isConfirmed())
                .isFalse();
    }

    @Test
    void aNeighboursCoordinatorMayLookButNotConfirm() {
        AccountId eva = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());

        people.signIn(neighbour);
        assertThat(registry.look(eva).mayConfirm()).isFalse();
        denied(() -> readiness.confirm(eva, ReadinessStep.PEER_COURSE, TAKEN));
        people.signIn(coordinator);
        readiness.confirm(eva, ReadinessStep.PEER_COURSE, TAKEN);
        people.signIn(neighbour);
        denied(() -> readiness.takeBack(eva, ReadinessStep.PEER_COURSE));
    }

    @Test
    void whereThereIsNoServiceAnyCoordinatorConfirms() {
        AccountId eva = hosts.experiencedUser("Eva " + tag, VARDO, Map.of());

        people.signIn(neighbour);
        assertThat(registry.look(eva).mayConfirm()).isTrue();
        readiness.confirm(eva, ReadinessStep.PEER_COURSE, TAKEN);
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        AccountId both = people.coordinator(service(GAMVIK).value());
        accounts.grant(both, Role.EXPERIENCED_USER, null);
        hosts.written(both, GAMVIK, Set.of("nb"), Set.of(), Map.of());

        people.signIn(both);
        assertThat(registry.look(both).mayConfirm()).isFalse();
        refused(Reason.OWN_STEP, () -> readiness.confirm(both, ReadinessStep.PEER_COURSE, TAKEN));
        refused(Reason.OWN_STEP, () -> readiness.takeBack(both, ReadinessStep.PEER_COURSE));
    }

    @Test
    void whatCannotBeConfirmedIsRefused() {
        AccountId pia = hosts.professional("Pia " + tag, GAMVIK);
        AccountId silent = courses.professional("Sigrid " + tag);
        people.signIn(coordinator);

        refused(Reason.STEP_NOT_FOR_ROLE, () -> readiness.confirm(pia, ReadinessStep.PEER_COURSE, TAKEN));
        refused(
                Reason.STEP_DATE,
                () -> readiness.confirm(pia, ReadinessStep.HEALTH_PEDAGOGY, LocalDate.of(2026, 3, 10)));
        refused(Reason.STEP_NOT_TAKEN, () -> readiness.takeBack(pia, ReadinessStep.HEALTH_PEDAGOGY));
        refused(Reason.NO_PROFILE, () -> readiness.confirm(silent, ReadinessStep.HEALTH_PEDAGOGY, TAKEN));
        refused(Reason.NO_PROFILE, () -> registry.askWhen(silent));
    }

    @Test
    void aHostIsAskedWhenAtMostOnceAWeek() {
        AccountId eva = hosts.experiencedUser("Eva " + tag, GAMVIK, Map.of());
        people.signIn(neighbour);

        registry.askWhen(eva);
        refused(Reason.ASKED_LATELY, () -> registry.askWhen(eva));
        clock.advance(Duration.ofDays(7));
        registry.askWhen(eva);

        assertThat(events.stream(AvailabilityAsked.class)
                        .filter(asked -> asked.host().equals(eva)))
                .hasSize(2)
                .allSatisfy(asked -> {
                    assertThat(asked.name()).isEqualTo("Eva");
                    assertThat(asked.askedBy()).isEqualTo("Kari Koordinator");
                    assertThat(asked.path()).startsWith("/tilgjengelig/");
                });
    }

    private ListedHost listed(HostFilter filter, AccountId host) {
        return all(filter).stream()
                .filter(listed -> listed.id().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private List<AccountId> found(HostFilter filter) {
        return all(filter).stream().map(ListedHost::id).toList();
    }

    /** On all pages: other tests have their hosts too. */
    private List<ListedHost> all(HostFilter filter) {
        int pages = registry.find(filter, 0).total() / HostRegistry.PAGE + 1;
        return IntStream.range(0, pages)
                .boxed()
                .flatMap(page -> registry.find(filter, page).hosts().stream())
                .toList();
    }

    private static HostFilter group(TargetGroup group) {
        return new HostFilter(null, group, null, null, null);
    }

    private List<String> looks(AccountId who, AccountId at) {
        return database.sql("select distinct what from access_log where account_id = ? and subject_id = ?")
                .params(who.value(), at.value())
                .query(String.class)
                .list();
    }

    private LearningServiceId service(String municipality) {
        people.signIn(people.administrator());
        return services.create(new CreateLearningService(
                "Tjenesten " + UUID.randomUUID(),
                ServiceForm.OWN_CENTRE,
                ServiceStatus.ESTABLISHED,
                null,
                municipality,
                Set.of(municipality),
                "post@eksempel.no",
                null));
    }

    private static void denied(Runnable action) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(action::run);
    }

    private static void refused(Reason reason, Runnable action) {
        assertThatExceptionOfType(HostRefused.class)
                .isThrownBy(action::run)
                .extracting(HostRefused::reason)
                .isEqualTo(reason);
    }
}
