package no.mestringsrom.pairing;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.OneOff;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.texts.Language;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** On 9 March 2026. The courses here are in languages that no other test's hosts speak. */
@ServiceTest
class CoursePairingTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-04-13T18:00");
    private static final String KVEN = "fkv";

    @Autowired
    CoursePairing pairing;

    @Autowired
    SeasonPairing seasons;

    @Autowired
    ShortPatience patience;

    @Autowired
    CoursePlanning planning;

    @Autowired
    CourseSessions sessions;

    @Autowired
    HostInvitations invitations;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    TestHosts hosts;

    @Autowired
    JdbcClient database;

    LearningServiceId service;
    AccountId coordinator;
    AccountId pia;
    AccountId erik;
    AccountId eva;
    CourseId course;

    @BeforeEach
    void aCourseThatLacksBoth() {
        service = courses.service();
        coordinator = people.coordinator(service.value());
        pia = hosts.ready(courses.professional("Pia Prøve"), coordinator, KVEN, Set.of(TargetGroup.DIABETES), Map.of());
        erik = experienced("Erik Prøve", Map.of(TargetGroup.DIABETES, ShownTo.OWN_COOPERATION));
        eva = experienced("Eva Prøve", Map.of(TargetGroup.DIABETES, ShownTo.NOBODY));
        people.signIn(coordinator);
        course = planned(FIRST);
    }

    @AfterEach
    void nobodySpeaksItAnyMore() {
        patience.letGo();
        database.sql("delete from host_language where language = ?").param(KVEN).update();
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("Proposes both roles with reasons, and asks them at a press; whom it shows is in the access log")
    void proposesAndInvites() {
        Proposals proposals = pairing.propose(course, null);

        List<ProposedHost> team = proposals.teams().getFirst();
        assertThat(team).extracting(ProposedHost::id).containsExactlyInAnyOrder(pia, erik, eva);
        assertThat(team.getFirst().why())
                .extracting(why -> why.kind())
                .contains(Reason.Kind.EVERY_SESSION, Reason.Kind.KNOWS_SAME, Reason.Kind.MUNICIPALITY);
        pairing.propose(course, null);
        assertThat(looks(coordinator))
                .as("once a day")
                .doesNotHaveDuplicates()
                .contains(pia.value(), erik.value(), eva.value());

        pairing.invite(
                course,
                null,
                team.stream().map(host -> new Invitee(host.id(), host.role())).toList());
        assertThat(sessions.hosts(course))
                .extracting(CourseHostSeat::answer)
                .containsExactly(HostAnswer.NOT_YET, HostAnswer.NOT_YET, HostAnswer.NOT_YET);
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().lacking())
                .isEmpty();
    }

    @Test
    @DisplayName("What somebody shows to nobody is neither a reason nor a preference")
    void healthIsTheirOwn() {
        List<ProposedHost> team = pairing.propose(course, null).teams().getFirst();

        assertThat(why(team, erik)).contains(Reason.Kind.LIVED_SAME);
        assertThat(why(team, eva)).doesNotContain(Reason.Kind.LIVED_SAME, Reason.Kind.LIVED_NEAR);

        AccountId elsewhere = people.coordinator(courses.service().value());
        Season asSeen = season(elsewhere);
        assertThat(asSeen.candidates())
                .filteredOn(person -> person.id().equals(eva))
                .singleElement()
                .satisfies(person -> assertThat(person.groups()).isEmpty());
    }

    @Test
    void tellsWhatStandsInTheWayOfTheOthers() {
        people.signIn(erik);
        keeping.say(new OneOff(
                false, FIRST.plusWeeks(1).minusHours(1), FIRST.plusWeeks(1).plusHours(5)));
        AccountId beginner = hosts.ready(
                courses.experiencedUser("Berit Prøve"),
                coordinator,
                KVEN,
                Set.of(),
                Map.of(),
                ReadinessStep.PEER_COURSE);
        people.signIn(coordinator);
        CourseId other = planned(FIRST.plusMinutes(30));
        agree(other, eva);

        List<HinderedHost> others = pairing.propose(course, null).others();

        assertThat(obstacles(others, erik)).contains(Obstacle.Kind.CANNOT);
        assertThat(obstacles(others, beginner)).containsExactly(Obstacle.Kind.NOT_READY);
        assertThat(obstacles(others, eva)).containsExactly(Obstacle.Kind.BOOKED);
    }

    @Test
    @DisplayName("Whoever agreed to something else in the meantime is not asked, and neither are the others")
    void asksAllOrNobody() {
        List<Invitee> team = List.of(
                new Invitee(pia, PROFESSIONAL),
                new Invitee(erik, EXPERIENCED_USER),
                new Invitee(eva, EXPERIENCED_USER));
        agree(planned(FIRST), eva);
        refuses(PairingRefused.Reason.NO_LONGER_POSSIBLE, () -> pairing.invite(course, null, team));
        refuses(PairingRefused.Reason.NOBODY_CHOSEN, () -> pairing.invite(course, null, List.of()));
        assertThat(sessions.hosts(course)).isEmpty();
    }

    @Test
    @DisplayName("A proposal that another coordinator was faster than asks nobody")
    void asksNobodyForAPlaceThatSomebodyWasAskedToTake() {
        AccountId late = experienced("Siri Prøve", Map.of());
        AccountId professional = hosts.ready(courses.professional("Per Prøve"), coordinator, KVEN, Set.of(), Map.of());
        people.signIn(coordinator);
        pairing.invite(course, null, List.of(new Invitee(pia, PROFESSIONAL), new Invitee(erik, EXPERIENCED_USER)));

        for (List<Invitee> stale : List.of(
                List.of(new Invitee(professional, PROFESSIONAL), new Invitee(late, EXPERIENCED_USER)),
                List.of(new Invitee(eva, EXPERIENCED_USER), new Invitee(late, EXPERIENCED_USER)),
                List.of(new Invitee(pia, PROFESSIONAL), new Invitee(erik, EXPERIENCED_USER)))) {
            refuses(PairingRefused.Reason.ALREADY_ASKED, () -> pairing.invite(course, null, stale));
        }
        assertThat(sessions.hosts(course)).extracting(CourseHostSeat::account).containsExactly(pia, erik);
        pairing.invite(course, null, List.of(new Invitee(late, EXPERIENCED_USER)));
        assertThat(sessions.hosts(course)).hasSize(3);
    }

    @Test
    @DisplayName("A no, and somebody who fell ill: the others are proposed for that role, and that person is not")
    void substitutes() {
        CourseHostId eriks = agree(course, erik);
        agree(course, pia);
        AccountId late = experienced("Siri Prøve", Map.of());
        people.signIn(coordinator);
        Proposals ill = pairing.propose(course, eriks);
        assertThat(ids(ill)).contains(eva, late).doesNotContain(erik, pia);
        pairing.invite(course, eriks, List.of(new Invitee(late, EXPERIENCED_USER)));

        people.signIn(erik);
        invitations.answer(eriks, false);
        people.signIn(late);
        invitations.answer(invitations.mine().getFirst().host(), false);
        people.signIn(coordinator);
        Vacancies vacancies = pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow();
        assertThat(vacancies.lacking()).containsExactly(EXPERIENCED_USER);
        assertThat(vacancies.somebodyCannot()).isTrue();
        assertThat(ids(pairing.propose(course, null))).containsExactly(eva);
    }

    @Test
    @Timeout(60)
    void aSeasonIsSearchedInTheBackgroundAndOncePerCoordinator() throws InterruptedException {
        CourseId second = planned(FIRST.plusDays(1));
        assertThat(seasons.open()).extracting(CourseProposal::course).containsExactly(course, second);

        patience.hold();
        SeasonRun held = seasons.start();
        refuses(PairingRefused.Reason.ALREADY_RUNNING, seasons::start);
        held.stop();
        assertThat(result(held)).as("of one that was stopped").isEmpty();

        patience.letGo();
        assertThat(result(seasons.start())).hasSize(2).allSatisfy(proposal -> {
            assertThat(proposal.lacking()).isEmpty();
            assertThat(proposal.team()).extracting(ProposedHost::id).contains(pia);
        });
        assertThat(looks(coordinator)).contains(pia.value());
    }

    private static @Nullable List<CourseProposal> result(SeasonRun run) throws InterruptedException {
        while (!run.isDone()) {
            Thread.sleep(20);
        }
        return run.result();
    }

    @Test
    @DisplayName("Its hosts, a neighbour's coordinator, an administrator and nobody at all: everything is denied")
    void isForCoordinatorsOfTheService() {
        agree(course, pia);
        for (AccountId stranger : List.of(
                people.coordinator(courses.service().value()), pia, people.administrator(), people.someone("Nina"))) {
            people.signIn(stranger);
            assertDenied();
        }
        SecurityContextHolder.clearContext();
        assertDenied();
    }

    private void assertDenied() {
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING)).isEmpty();
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> pairing.propose(course, null),
                () -> pairing.invite(course, null, List.of(new Invitee(erik, EXPERIENCED_USER))),
                () -> pairing.speak(course, "en"))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
        }
    }

    @Test
    void strangersSeeNoSeason() {
        people.signIn(pia);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(seasons::open);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(seasons::start);
        people.signIn(people.coordinator(courses.service().value()));
        assertThat(seasons.open()).as("of another service").isEmpty();
    }

    @Test
    void theLanguageIsKept() {
        refuses(PairingRefused.Reason.UNKNOWN_LANGUAGE, () -> pairing.speak(course, "tull"));
        pairing.speak(course, "nb");
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().language())
                .isEqualTo("nb");
        pairing.speak(course, "en");
        pairing.speak(course, KVEN);
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().language())
                .isEqualTo(KVEN);
    }

    @Test
    @DisplayName("Hosts must speak what the course is held in, unless the coordinator asks for another language")
    void theLanguageOfTheCourseIsTheDefault() {
        pairing.speak(course, "nb");
        planning.speak(course, Language.ENGLISH);
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().language())
                .isEqualTo("en");
        assertThat(pairing.propose(course, null).others())
                .as("who speak Norwegian alone")
                .isNotEmpty()
                .allSatisfy(host ->
                        assertThat(host.obstacles()).extracting(Obstacle::kind).contains(Obstacle.Kind.LANGUAGE));

        pairing.speak(course, "nb");
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().language())
                .isEqualTo("nb");
        pairing.speak(course, "en");
        planning.speak(course, Language.NYNORSK);
        assertThat(pairing.vacancies(course, CoursePhase.PLANNING).orElseThrow().language())
                .as("nothing is kept that says the same as the course")
                .isEqualTo("nb");
    }

    @Test
    @Timeout(60)
    @DisplayName(
            "Of two coordinators who say at once what a course is held in, one is the last, and neither is refused")
    void theLanguageIsSaidByTwoAtOnce() throws Exception {
        CourseId fresh = planning.plan(courses.plan(service, FIRST));
        CyclicBarrier atOnce = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> said = new ArrayList<>();
            for (String language : List.of("en", KVEN)) {
                said.add(two.submit(() -> {
                    people.signIn(coordinator);
                    atOnce.await();
                    pairing.speak(fresh, language);
                    return null;
                }));
            }
            for (Future<?> each : said) {
                each.get();
            }
        }
        assertThat(pairing.vacancies(fresh, CoursePhase.PLANNING).orElseThrow().language())
                .isIn("en", KVEN);
    }

    @Autowired
    SeasonReader reader;

    private Season season(AccountId asSeenBy) {
        return reader.season(accounts.get(asSeenBy), each -> each.facts().id().equals(course), null);
    }

    private CourseId planned(LocalDateTime first) {
        CourseId planned = planning.plan(courses.plan(service, first));
        pairing.speak(planned, KVEN);
        return planned;
    }

    private AccountId experienced(String name, Map<TargetGroup, ShownTo> livedWith) {
        return hosts.ready(courses.experiencedUser(name), coordinator, KVEN, Set.of(), livedWith);
    }

    /** Invited by the coordinator, who is signed in before and after; said yes. */
    private CourseHostId agree(CourseId where, AccountId who) {
        CourseHostId seat = invitations.invite(
                new InviteHost(where, accounts.get(who).email(), who.equals(pia) ? PROFESSIONAL : EXPERIENCED_USER));
        people.signIn(who);
        invitations.answer(seat, true);
        people.signIn(coordinator);
        return seat;
    }

    private List<UUID> looks(AccountId who) {
        return database.sql("select subject_id from access_log where account_id = ? and what = 'host proposed'")
                .param(who.value())
                .query(UUID.class)
                .list();
    }

    private static List<AccountId> ids(Proposals proposals) {
        return proposals.teams().stream()
                .flatMap(List::stream)
                .map(ProposedHost::id)
                .distinct()
                .toList();
    }

    private static Stream<Reason.Kind> why(List<ProposedHost> team, AccountId who) {
        return team.stream()
                .filter(host -> host.id().equals(who))
                .flatMap(host -> host.why().stream())
                .map(Reason::kind);
    }

    private static List<Obstacle.Kind> obstacles(List<HinderedHost> others, AccountId who) {
        return others.stream()
                .filter(host -> host.id().equals(who))
                .flatMap(host -> host.obstacles().stream())
                .map(Obstacle::kind)
                .toList();
    }

    private static void refuses(PairingRefused.Reason reason, ThrowingCallable deed) {
        assertThatExceptionOfType(PairingRefused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
