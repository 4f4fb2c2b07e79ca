package no.mestringsrom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.mestringsrom.Application;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.MyCourse;
import no.mestringsrom.course.MyCourses;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.evaluation.CourseEvaluation;
import no.mestringsrom.evaluation.EvaluationResults;
import no.mestringsrom.evaluation.Figures;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.StepState;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.LendingYear;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.SettlementStatus;
import no.mestringsrom.lending.SettlementSummary;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.mail.MessageKind;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.pairing.SeasonPairing;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
import no.mestringsrom.room.SessionLedgers;
import no.mestringsrom.template.AgendaItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        classes = Application.class,
        properties =
                "spring.datasource.url=jdbc:h2:mem:demo;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@ActiveProfiles("demo")
@AutoConfigureMockMvc
class DemoTest {

    @Autowired
    Outbox outbox;

    @Autowired
    MockMvc http;

    @Autowired
    LearningServices services;

    @Autowired
    SeasonPairing seasons;

    @Autowired
    MyCourses courses;

    @Autowired
    Seats seats;

    @Autowired
    CourseSessions sessions;

    @Autowired
    SessionLedgers ledgers;

    @Autowired
    LiveSessions live;

    @Autowired
    Seating seating;

    @Autowired
    Networks networks;

    @Autowired
    Agreements agreements;

    @Autowired
    NoticeBoard board;

    @Autowired
    HoursAndSeats lending;

    @Autowired
    Settlements settlements;

    @Autowired
    HostProfiles profiles;

    @Autowired
    EvaluationResults evaluations;

    @Autowired
    ActingAs acting;

    @Autowired
    OnNow onNow;

    @Autowired
    DemoData data;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @Test
    void holdsThreeCooperationsThatAreFourteenMunicipalities() {
        assertThat(services.all())
                .hasSize(3)
                .flatExtracting(service -> service.municipalities())
                .hasSize(14)
                .doesNotHaveDuplicates();
    }

    @Test
    void itsPostShowsAQuestionToWhomItReachedAndAWeeklyLetter() {
        assertThat(outbox.recent(100_000))
                .extracting(OutboxMail::subject)
                .contains("Et spørsmål i nettverket", "Nytt i nettverket denne uka");
    }

    @Test
    void nothingWasWrittenInDaysToCome() {
        assertThat(outbox.recent(100_000))
                .allSatisfy(mail -> assertThat(mail.createdAt()).isBeforeOrEqualTo(time.instant()));
    }

    @Test
    void itsDoorsAreShutWhileItsPeopleMoveIn() throws Exception {
        ReflectionTestUtils.setField(data, "furnished", false);
        try {
            String early = http.perform(get("/?lang=nb"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(early).contains("De oppdiktede personene er på vei inn").doesNotContain("/demo/inn/");
        } finally {
            ReflectionTestUtils.setField(data, "furnished", true);
        }
    }

    @Test
    void hasASessionThatIsOnNow() throws Exception {
        body("/");
        SessionPlan session = onNow.session(Duration.ZERO).orElseThrow();
        assertThat(Duration.between(session.startsAt(), time.instant()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(12));

        Matcher link = Pattern.compile("href=\"(/p/[^\"?]+)\"").matcher(body("/"));
        assertThat(link.find()).isTrue();
        assertThat(session.begun()).isTrue();
        assertThat(session.ended()).isFalse();
        http.perform(get(link.group(1))).andExpect(status().isOk());
    }

    /** What they were sent when they signed up is older than anything that is kept. */
    @Test
    void whoeverIsInTheSessionThatIsOnNowWasRemindedOfIt() throws Exception {
        body("/");

        assertThat(outbox.recent(100_000))
                .filteredOn(mail -> mail.kind() == MessageKind.HOUR_BEFORE)
                .extracting(OutboxMail::recipient)
                .contains("turid.testnes@eksempel.example", "jon.innbilt@eksempel.example");
    }

    @Test
    void theSessionThatIsOnIsOnTime() throws Exception {
        body("/");
        SessionPlan session = onNow.session(Duration.ZERO).orElseThrow();
        AgendaItem first = session.agenda().get(0);
        AgendaItem second = session.agenda().get(1);

        assertThat(started(session)).containsExactly(first.id(), second.id());
        assertThat(Duration.between(time.instant(), session.startsAt()).plusMinutes(first.minutes() + second.minutes()))
                .as("what is left of the second part")
                .isGreaterThan(Duration.ofMinutes(5));
    }

    @Test
    void itsHostsGoOnAsPlannedUntilAVisitorLeads() {
        Instant later = time.instant().plus(Duration.ofDays(10));
        time.at(later, data::fill);
        SessionPlan session = time.at(later, () -> onNow.session(Duration.ZERO)).orElseThrow();
        List<AgendaItem> parts = session.agenda();
        int beforeTheFourth =
                parts.subList(0, 3).stream().mapToInt(AgendaItem::minutes).sum();
        Instant fourth = session.startsAt().plus(Duration.ofMinutes(beforeTheFourth));

        time.at(fourth.minusSeconds(10), data::goOn);
        assertThat(started(session)).last().isEqualTo(parts.get(2).id());
        time.at(fourth.minusSeconds(10), data::goOn);
        assertThat(started(session)).hasSize(3);
        time.at(fourth, data::goOn);
        assertThat(started(session)).last().isEqualTo(parts.get(3).id());

        Seat host = seating.hosts(CourseSittings.circle(session.course())).getFirst();
        time.at(fourth.plusSeconds(1), () -> live.isIn(host, CourseSittings.of(session), "visitor", "visitor", "main"));
        time.at(session.plannedEnd().minusSeconds(1), data::goOn);
        assertThat(started(session)).last().isEqualTo(parts.get(3).id());
    }

    @Test
    void hasAFinishedCourseThatGaveALittleLessThanPromised() {
        CourseFacts finished = as(Cast.TROMSO_COORDINATOR, courses::all).stream()
                .map(MyCourse::facts)
                .filter(course -> course.status() == CourseStatus.COMPLETED)
                .findFirst()
                .orElseThrow();
        List<Ledger> held = sessions.sessions(finished.id()).stream()
                .peek(session -> assertThat(session.ended()).isTrue())
                .map(CourseSittings::of)
                .map(ledgers::of)
                .toList();
        assertThat(held).hasSize(4).allSatisfy(ledger -> {
            assertThat(ledger.balanceMillis()).isBetween(-8 * 60_000L, 60_000L);
            assertThat(minutesHeard(ledger))
                    .containsOnlyKeys(SessionRole.values())
                    .allSatisfy((role, minutes) -> assertThat(minutes).isGreaterThan(5));
            assertThat(ledger.pairedMillis()).isEqualTo(ledger.sessionMillis());
        });
        assertThat(held.stream().mapToLong(Ledger::balanceMillis).sum()).isBetween(-20 * 60_000L, -60_000L);
    }

    @Test
    void itsFinishedCourseShowsWhatPatientsAnsweredAndHidesTheOneRelative() {
        CourseEvaluation evaluation = as(
                Cast.TROMSO_COORDINATOR,
                () -> courses.all().stream()
                        .filter(course -> course.facts().title().startsWith("TA TAK"))
                        .map(course -> evaluations.read(course.facts().id()))
                        .findFirst()
                        .orElseThrow());
        assertThat(evaluation.parts())
                .hasSize(6)
                .allSatisfy(part -> assertThat(part.results()).isNotEmpty().allSatisfy(result -> {
                    assertThat(result.figures().get(ParticipantKind.PATIENT_OR_USER))
                            .isNotInstanceOf(Figures.Few.class);
                    assertThat(result.figures().get(ParticipantKind.RELATIVE)).isInstanceOf(Figures.Few.class);
                }));
        assertThat(evaluation.changes())
                .hasSize(3)
                .allSatisfy(of -> assertThat(of.changes()).containsOnlyKeys(ParticipantKind.PATIENT_OR_USER));
    }

    @Test
    void hasANetworkOfAllMunicipalities() {
        assertThat(as(Cast.NETWORK_MEMBER, networks::mine))
                .satisfiesExactly(
                        around -> {
                            assertThat(around.municipalities()).hasSize(14);
                            assertThat(as(Cast.NETWORK_MEMBER, () -> networks.details(around.id())))
                                    .satisfies(details -> {
                                        assertThat(details.chair()).isNotNull();
                                        assertThat(details.secretaries()).hasSize(3);
                                    });
                            assertThat(as(Cast.NETWORK_MEMBER, () -> agreements.of(around.id())))
                                    .hasSize(2)
                                    .first()
                                    .satisfies(agreement ->
                                            assertThat(agreement.file()).isNotNull());
                        },
                        forum -> assertThat(networks.chair(forum.id())).isEmpty());
    }

    @Test
    void itsMunicipalitiesLendEachOtherHostsAndSeats() {
        as(Cast.NETWORK_MEMBER, () -> {
            NetworkId network = networks.mine().getFirst().id();
            assertThat(board.open(network)).hasSize(3);
            int year = settlements.in(network).getFirst().year();
            LendingYear given = lending.in(network, year);
            assertThat(given.tooFew()).isFalse();
            assertThat(given.municipalities()).hasSize(14).anyMatch(row -> row.givenMillis() > 0);
            assertThat(settlements.in(network))
                    .extracting(SettlementSummary::status)
                    .containsExactlyInAnyOrder(SettlementStatus.DRAFT, SettlementStatus.AGREED);
            return network;
        });
        assertThat(as(Cast.OTHER_EXPERIENCED_USER, profiles::mine).orElseThrow().steps())
                .as("one has taken the course that makes hosts")
                .anyMatch(StepState::byCourse);
    }

    @Test
    void hasCoursesFinishedTomorrowOpenFullAndBeingPlanned() {
        assertThat(as(Cast.TROMSO_COORDINATOR, courses::all))
                .extracting(MyCourse::facts)
                .extracting(CourseFacts::status)
                .contains(CourseStatus.PLANNING, CourseStatus.PUBLISHED, CourseStatus.COMPLETED);
        assertThat(as(Cast.TROMSO_COORDINATOR, seasons::open))
                .as("one that nobody has been asked to host, and one that lacks a professional")
                .extracting(proposal -> proposal.lacking().size())
                .containsExactlyInAnyOrder(1, 2);
        assertThat(as(Cast.MIDT_TROMS_COORDINATOR, courses::next).orElseThrow().startsAt())
                .isBetween(time.instant(), time.instant().plus(Duration.ofHours(48)));
        CourseFacts full = as(Cast.NARVIK_COORDINATOR, courses::all).getFirst().facts();
        assertThat(seats.of(List.of(full.id())).get(full.id()))
                .satisfies(count -> assertThat(count.confirmed()).isEqualTo(full.capacity()))
                .satisfies(count -> assertThat(count.waiting()).isEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource
    void letsOneInAsEachRole(DemoRole role) throws Exception {
        HttpSession session = http.perform(post("/demo/inn/" + role))
                .andExpect(redirectedUrl("/start"))
                .andReturn()
                .getRequest()
                .getSession(false);
        assertThat(session).isNotNull();
        SecurityContext context = (SecurityContext) session.getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication().getName())
                .isEqualTo(acting.id(role.person()).toString());
        assertThat(body("/")).contains("/demo/inn/" + role);
    }

    @Test
    void showsTheMailsWithLinksToPress() throws Exception {
        String mails = body("/demo/post");
        assertThat(mails)
                .contains("Du har fått plass", "Du står på venteliste", "Vil du være med og lede en gruppe?")
                .containsPattern("<a class=\"ds-link\" href=\"http://localhost:\\d+/p/[^\"]+\">http");
        Matcher calendar = Pattern.compile("/demo/post/[^\"]+/kalender.ics").matcher(mails);
        assertThat(calendar.find()).isTrue();
        assertThat(body(calendar.group())).startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void beginsOneSessionForTheVisitorsWhoFindThatTheLastWasEnded() throws Exception {
        body("/");
        SessionPlan ended = onNow.session(Duration.ZERO).orElseThrow();
        live.end(seating.hosts(CourseSittings.circle(ended.course())).getFirst(), CourseSittings.id(ended.id()));
        int before = as(Cast.TROMSO_COORDINATOR, courses::all).size();

        try (ExecutorService visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> visits = Collections.nCopies(8, () -> body("/"));
            for (Future<String> visit : visitors.invokeAll(visits)) {
                assertThat(visit.get()).containsPattern("href=\"/p/[^\"]+\"");
            }
        }

        assertThat(as(Cast.TROMSO_COORDINATOR, courses::all))
                .hasSize(before + 1)
                .map(MyCourse::facts)
                .filteredOn(course -> course.id().equals(ended.course()))
                .extracting(CourseFacts::status)
                .containsExactly(CourseStatus.COMPLETED);
        assertThat(onNow.session(Duration.ZERO).orElseThrow().course()).isNotEqualTo(ended.course());
    }

    @Test
    void makesAFreshSessionOnlyWhenTheLastOneIsOver() throws Exception {
        body("/");
        SessionPlan before = onNow.session(Duration.ZERO).orElseThrow();
        data.fill();
        assertThat(onNow.session(Duration.ZERO).orElseThrow().id()).isEqualTo(before.id());

        Instant later = before.plannedEnd().plus(Duration.ofDays(3));
        time.at(later, data::fill);
        SessionPlan fresh = time.at(later, () -> onNow.session(Duration.ZERO)).orElseThrow();
        assertThat(fresh.id()).isNotEqualTo(before.id());
        assertThat(services.all()).hasSize(3);
    }

    /** The parts that have been on, one after the other. */
    private List<String> started(SessionPlan session) {
        return database.sql(
                        "select segment from session_log where session_id = ? and type = 'SEGMENT_STARTED' order by id")
                .param(session.id().value())
                .query(String.class)
                .list();
    }

    private static Map<SessionRole, Long> minutesHeard(Ledger ledger) {
        return ledger.voices().values().stream()
                .flatMap(byRole -> byRole.entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.summingLong(heard -> heard.getValue() / 60_000)));
    }

    private <T> T as(Person person, Supplier<T> work) {
        return acting.person(person, work);
    }

    private String body(String path) throws Exception {
        return http.perform(get(path).header("Accept-Language", "nb"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
