package no.mestringsrom.network;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.EarlierCourses;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.network.NetworkRefused.Reason;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import no.mestringsrom.testing.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class NetworkTest extends UiTest {

    private static final String TROMSO = "5501";
    private static final String KARLSOY = "5534";
    private static final String NARVIK = "1806";

    /** No other test's courses are here. */
    private static final String HASVIK = "5616";

    private static final String LOPPA = "5614";
    private static final String MASOY = "5618";

    @Autowired
    Networks networks;

    @Autowired
    NetworkDesk desk;

    @Autowired
    LearningServices services;

    @Autowired
    TestPeople people;

    @Autowired
    TestCourses courses;

    @Autowired
    EarlierCourses earlier;

    @Autowired
    CourseSessions sessions;

    @Autowired
    Seating seating;

    @Autowired
    LiveSessions live;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    NetworkId north;
    NetworkId south;
    AccountId northener;

    @BeforeEach
    void twoNetworks() {
        people.signIn(people.administrator());
        north = networks.create(new CreateNetwork("Fagnettverk nord", "Lære av hverandre.", Set.of(TROMSO, KARLSOY)));
        south = networks.create(new CreateNetwork("Fagnettverk sør", "Dele kurs.", Set.of(NARVIK)));
        northener = people.someone("Nils Nettverk");
        networks.letIn(north, northener);
    }

    @Test
    void aMemberSeesTheServicesOfTheNetworksMunicipalities() {
        LearningServiceId inside = service(KARLSOY);
        LearningServiceId outside = service(NARVIK);

        people.signIn(northener);
        NetworkOverview overview = networks.overview(north);

        assertThat(overview.services())
                .extracting(LearningServiceSummary::id)
                .contains(inside)
                .doesNotContain(outside);
    }

    @Test
    void aMemberOfOneNetworkSeesNothingOfAnother() {
        people.signIn(northener);

        assertThat(networks.mine()).extracting(NetworkSummary::id).containsExactly(north);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> networks.overview(south));
    }

    /** Without participants nothing is exchanged: what was promised stands, and nothing was given. */
    @Test
    void aMemberSeesWhatWasPromisedAndGivenInTheNetworkAlone() {
        clock.set(TestClock.START);
        NetworkId own = networks.create(new CreateNetwork("Fagnettverk øst", "Lære.", Set.of(HASVIK)));
        NetworkId other = networks.create(new CreateNetwork("Fagnettverk vest", "Lære.", Set.of(LOPPA)));
        AccountId member = people.someone("Mona Medlem");
        networks.letIn(own, member);
        networks.letIn(other, member);
        SessionPlan held = held(HASVIK);

        people.signIn(member);
        ExchangeGiven exchange = networks.overview(own).exchange();

        assertThat(exchange.sessions()).isOne();
        assertThat(exchange.promisedMillis())
                .isEqualTo(ledgers.of(CourseSittings.of(held)).plannedExchangeMillis())
                .isPositive();
        assertThat(exchange.givenMillis()).isZero();
        assertThat(networks.overview(other).exchange()).isEqualTo(new ExchangeGiven(0, 0, 0));

        clock.advance(Duration.ofDays(366));
        assertThat(networks.overview(own).exchange().sessions())
                .as("a year later")
                .isZero();
    }

    /** A session's log is what its account is reckoned from: reckoning again would be reading it again. */
    @Test
    void whatASessionGaveIsReckonedOnce() {
        clock.set(TestClock.START);
        NetworkId own = networks.create(new CreateNetwork("Fagnettverk midt", "Lære.", Set.of(MASOY)));
        networks.letIn(own, northener);
        SessionPlan held = held(MASOY);
        people.signIn(northener);
        ExchangeGiven first = networks.overview(own).exchange();
        assertThat(first.promisedMillis()).isPositive();

        database.sql("update course_agenda_item set minutes = minutes + 1 where session_id = ?")
                .param(held.id().value())
                .update();

        assertThat(ledgers.of(CourseSittings.id(held.id())).plannedExchangeMillis())
                .as("reckoned again")
                .isGreaterThan(first.promisedMillis());
        assertThat(networks.overview(own).exchange()).isEqualTo(first);
    }

    @Test
    void onlyAnAdministratorMakesNetworksAndLetsPeopleIn() {
        AccountId chair = people.someone("Lise Leder");
        networks.letIn(north, chair);
        desk.leadBy(north, networks.details(north).version(), chair);
        people.signIn(northener);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> networks.letIn(south, northener));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> networks.takeOut(north, northener));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> networks.members(north));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> networks.outside(north));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(networks::all);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> networks.create(new CreateNetwork("Mitt", "Mitt eget", Set.of(TROMSO))));
    }

    @Test
    void whoIsTakenOutOfOneNetworkStaysInTheOther() {
        networks.letIn(south, northener);

        networks.takeOut(north, northener);

        assertThat(networks.members(north)).isEmpty();
        assertThat(networks.members(south))
                .extracting(AccountSummary::id)
                .containsExactly(northener)
                .doesNotHaveDuplicates();
        people.signIn(northener);
        assertThat(networks.mine()).extracting(NetworkSummary::id).containsExactly(south);
    }

    @Test
    void whoHasNoAccountIsNotLetIn() {
        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(() -> networks.letIn(north, new AccountId(UUID.randomUUID())))
                .extracting(NetworkRefused::reason)
                .isEqualTo(Reason.MEMBER);
    }

    @Test
    void aNetworkHasANameAPurposeAndMunicipalitiesThatExist() {
        refuses(new CreateNetwork(" ", "Lære", Set.of(TROMSO)), Reason.NAME);
        refuses(new CreateNetwork("Nord", "", Set.of(TROMSO)), Reason.PURPOSE);
        refuses(new CreateNetwork("Nord", "Lære", Set.of()), Reason.MUNICIPALITIES);
        refuses(new CreateNetwork("Nord", "Lære", Set.of("0000")), Reason.MUNICIPALITIES);
    }

    @Test
    void thePageShowsTheMembersOwnNetworkAlone() {
        signIn(northener);

        UI.getCurrent().navigate("arbeid/nettverk");

        assertThat(_get(H1.class).getText()).isEqualTo("Fagnettverk nord");
    }

    @Test
    void theStartPageLeadsMembersThere() {
        signIn(northener);

        UI.getCurrent().navigate("start");

        assertThat(_get(RouterLink.class).getHref()).isEqualTo("arbeid/nettverk");
    }

    @Test
    void whoIsInNoNetworkHasNoSuchPage() {
        signIn(people.someone("Ola Utenfor"));
        UI.getCurrent().navigate("start");
        assertThat(_find(RouterLink.class)).isEmpty();

        UI.getCurrent().navigate("arbeid/nettverk");

        assertThat(_find(H1.class)).extracting(H1::getText).doesNotContain("Fagnettverk nord");
    }

    private LearningServiceId service(String municipality) {
        return services.create(new CreateLearningService(
                "Læring og mestring",
                ServiceForm.OWN_CENTRE,
                ServiceStatus.ESTABLISHED,
                null,
                municipality,
                Set.of(),
                "lms@eksempel.no",
                null));
    }

    private SessionPlan held(String municipality) {
        PlanCourse plan = courses.plan(service(municipality), LocalDateTime.parse("2026-03-09T13:30"));
        CourseId course = earlier.enter(
                new PlanCourse(
                        plan.service(),
                        plan.template(),
                        plan.title(),
                        plan.description(),
                        plan.capacity(),
                        Set.of(municipality),
                        plan.starts()),
                Map.of(
                        courses.professional("Pia Prøve"), SessionRole.PROFESSIONAL,
                        courses.experiencedUser("Erik Prøve"), SessionRole.EXPERIENCED_USER));
        SessionPlan session = sessions.sessions(course).getFirst();
        Seat host = seating.hosts(CourseSittings.circle(course)).getFirst();
        clock.set(session.startsAt());
        live.isIn(host, CourseSittings.of(session), "first", "e1", "main");
        live.go(
                host,
                CourseSittings.id(session.id()),
                null,
                session.agenda().getFirst().id());
        clock.advance(Duration.ofMinutes(10));
        live.end(host, CourseSittings.id(session.id()));
        return session;
    }

    private void refuses(CreateNetwork command, Reason reason) {
        assertThatExceptionOfType(NetworkRefused.class)
                .isThrownBy(() -> networks.create(command))
                .extracting(NetworkRefused::reason)
                .isEqualTo(reason);
    }
}
