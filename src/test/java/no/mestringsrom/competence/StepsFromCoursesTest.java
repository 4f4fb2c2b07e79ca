package no.mestringsrom.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.course.CourseCompleted;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.EarlierCourses;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.course.PlanCourse;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.host.ReadinessStep;
import no.mestringsrom.host.StepState;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.lending.TestYear;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.SittingId;
import no.mestringsrom.room.TestAttendance;
import no.mestringsrom.template.CourseTemplates;
import no.mestringsrom.template.TemplateId;
import no.mestringsrom.testing.ServiceTest;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import no.mestringsrom.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class StepsFromCoursesTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-10T18:00");

    /** The last of four sessions, a week apart. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    @Autowired
    EarlierCourses earlier;

    @Autowired
    CourseSessions sessions;

    @Autowired
    CourseTemplates templates;

    @Autowired
    HostSignatures signatures;

    @Autowired
    HostProfiles profiles;

    @Autowired
    HostReadiness readiness;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestCourses courses;

    @Autowired
    TestParticipants participants;

    @Autowired
    TestAttendance attendance;

    @Autowired
    TestYear year;

    @Autowired
    TestPeople people;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc web;

    @Autowired
    TestClock clock;

    LearningServiceId service;
    AccountId professional;
    AccountId experienced;
    CourseId course;

    @BeforeEach
    void aPeerCourse() {
        service = courses.service();
        professional = courses.professional("Pia Prøve");
        experienced = courses.experiencedUser("Erik Prøve");
        course = course("likepersonskurs");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName(
            "Who was in all sessions but one and is in the registry has the step when both kinds of hosts have signed")
    void givesTheStep() {
        AccountId often = hosts.experiencedUser("Siri Ofte", "5501", Map.of());
        AccountId seldom = hosts.experiencedUser("Odd Sjelden", "5501", Map.of());
        AccountId knows = hosts.professional("Guro Fagperson", "5501");
        AccountId unlisted = courses.experiencedUser("Ulf Uoppført");
        RegistrationId oftenThere = joins(often);
        RegistrationId seldomThere = joins(seldom);
        RegistrationId knowsThere = joins(knows);
        RegistrationId unlistedThere = joins(unlisted);
        RegistrationId nobody = participants.signUp(course, "Per Uten Konto");
        hold(Map.of(oftenThere, 3, knowsThere, 3, unlistedThere, 3, nobody, 3, seldomThere, 2));

        sign(professional);
        assertThat(step(often)).as("one has signed").isEmpty();
        sign(experienced);

        assertThat(step(often)).hasValueSatisfying(step -> {
            assertThat(step.takenOn()).isEqualTo(LAST_DAY);
            assertThat(step.isConfirmed()).isTrue();
            assertThat(step.byCourse()).isTrue();
            assertThat(step.confirmedBy()).isNull();
        });
        assertThat(step(seldom)).as("was away twice").isEmpty();
        assertThat(rows(knows)).as("the course is for experienced users").isZero();
        assertThat(rows(unlisted)).as("not in the registry").isZero();
    }

    @Test
    void doingItAgainAndWhatACoordinatorConfirmedChangeNothing() {
        AccountId often = hosts.experiencedUser("Siri Ofte", "5501", Map.of());
        AccountId earlierStep = hosts.experiencedUser("Eva Erfaren", "5501", Map.of());
        people.signIn(people.coordinator(service.value()));
        readiness.confirm(earlierStep, ReadinessStep.PEER_COURSE, LocalDate.of(2024, 5, 5));
        RegistrationId one = joins(often);
        RegistrationId other = joins(earlierStep);
        hold(Map.of(one, 4, other, 4));
        sign(professional);
        sign(experienced);
        StepState before = step(often).orElseThrow();

        clock.advance(Duration.ofDays(1));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new CourseCompleted(course)));

        assertThat(step(often)).contains(before);
        assertThat(step(earlierStep)).hasValueSatisfying(step -> {
            assertThat(step.takenOn()).isEqualTo(LocalDate.of(2024, 5, 5));
            assertThat(step.confirmedBy()).isEqualTo("Kari Koordinator");
        });
    }

    @Test
    void whoObjectsTakesTheStepAway() {
        AccountId often = hosts.experiencedUser("Siri Ofte", "5501", Map.of());
        RegistrationId there = joins(often);
        hold(Map.of(there, 4));
        sign(professional);
        sign(experienced);

        people.signIn(often);
        profiles.forgetStep(ReadinessStep.PEER_COURSE);

        assertThat(step(often)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"15, true, true", "14, true, false", "15, false, true", "16, false, false"})
    @DisplayName(
            "Half of the time that a session lasts must one be there: whoever goes or comes after so many of 30 minutes")
    void halfTheTimeCounts(int minutes, boolean goes, boolean hasIt) {
        AccountId host = hosts.experiencedUser("Siri Ofte", "5501", Map.of());
        RegistrationId there = joins(host);
        hold(Map.of(there, 4), Duration.ofMinutes(minutes), Duration.ofMinutes(30 - minutes), goes);
        sign(professional);
        sign(experienced);

        assertThat(step(host).isPresent()).isEqualTo(hasIt);
    }

    @Test
    void anOrdinaryCourseGivesNothing() {
        course = course("diabetes-type-2");
        AccountId host = hosts.experiencedUser("Siri Ofte", "5501", Map.of());
        RegistrationId there = joins(host);
        hold(Map.of(there, 4));
        sign(professional);
        sign(experienced);

        assertThat(rows(host)).isZero();
    }

    @Test
    void participantsAreToldBeforeTheySignUp() throws Exception {
        assertThat(form(course)).contains("får du steget «likepersonskurs»", "lagrer vi ingenting");
        assertThat(form(course("helsepedagogikk"))).contains("«grunnkurs i helsepedagogikk»");
        assertThat(form(course("diabetes-type-2"))).doesNotContain("vertsregisteret");
    }

    private CourseId course(String template) {
        TemplateId id = TemplateId.ofLibrary(template);
        List<LocalDateTime> starts = templates.get(id).sessions().stream()
                .map(session -> FIRST.plusDays(session.daysAfterFirst()))
                .toList();
        return earlier.enter(
                new PlanCourse(service, id, templates.get(id).title(), "Kurs.", 12, Set.of("5501"), starts),
                Map.of(professional, SessionRole.PROFESSIONAL, experienced, SessionRole.EXPERIENCED_USER));
    }

    private RegistrationId joins(AccountId who) {
        return participants.signUp(TestParticipants.form(
                course, "Deltaker " + UUID.randomUUID(), accounts.get(who).email(), "5501"));
    }

    /** @param times how many of the first sessions who comes to, and stays in to the end */
    private void hold(Map<RegistrationId, Integer> times) {
        hold(times, Duration.ZERO, Duration.ofMinutes(30), false);
    }

    /** @param go whether they go again then; they come then otherwise */
    private void hold(Map<RegistrationId, Integer> times, Duration first, Duration rest, boolean go) {
        int number = 0;
        for (SessionPlan session : inOrder()) {
            int before = number++;
            List<RegistrationId> there = times.entrySet().stream()
                    .filter(person -> person.getValue() > before)
                    .map(Map.Entry::getKey)
                    .toList();
            SittingId sitting = CourseSittings.id(session.id());
            if (go) {
                clock.set(session.startsAt());
                there.forEach(one -> attendance.came(sitting, one.value()));
            }
            year.hold(
                    session,
                    first,
                    () -> there.forEach(one -> {
                        if (go) {
                            attendance.left(sitting, one.value());
                        } else {
                            attendance.came(sitting, one.value());
                        }
                    }),
                    rest);
        }
    }

    private List<SessionPlan> inOrder() {
        return sessions.sessions(course).stream()
                .sorted(Comparator.comparing(SessionPlan::startsAt))
                .toList();
    }

    /** When participants may no longer answer. */
    private void sign(AccountId host) {
        clock.set(Instant.parse("2026-04-20T12:00:00Z"));
        people.signIn(host);
        signatures.signEvaluation(course, learnt(), "Mer tid til å lytte.");
    }

    private String learnt() {
        return database.sql("select learnt from course where id = ?")
                .param(course.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Optional<StepState> step(AccountId host) {
        people.signIn(host);
        return profiles.mine().orElseThrow().steps().stream()
                .filter(step -> step.step() == ReadinessStep.PEER_COURSE && step.takenOn() != null)
                .findFirst();
    }

    private int rows(AccountId host) {
        return database.sql("select count(*) from host_step where account_id = ?")
                .param(host.value())
                .query(Integer.class)
                .single();
    }

    private String form(CourseId of) throws Exception {
        return web.perform(get("/kurs/" + of.value() + "/pamelding"))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
