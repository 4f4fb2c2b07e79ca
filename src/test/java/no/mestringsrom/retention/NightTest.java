package no.mestringsrom.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Role;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.courseroom.CourseSittings;
import no.mestringsrom.evaluation.EvaluationForms;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.host.TestHosts;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.registration.SignUpCommand;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.room.LiveSessions;
import no.mestringsrom.room.Questions;
import no.mestringsrom.room.Seat;
import no.mestringsrom.room.Seating;
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
import org.springframework.security.core.context.SecurityContextHolder;

/** What is left in the database when the nights have done their work. */
@ServiceTest
class NightTest {

    @Autowired
    Retention retention;

    @Autowired
    RetentionRuns runs;

    @Autowired
    TestParticipants registered;

    @Autowired
    Participants participants;

    @Autowired
    CourseSessions sessions;

    @Autowired
    LiveSessions live;

    @Autowired
    Seating seating;

    @Autowired
    Questions questions;

    @Autowired
    EvaluationForms forms;

    @Autowired
    Links links;

    @Autowired
    TestCourses courses;

    @Autowired
    TestPeople people;

    @Autowired
    TestHosts hosts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String name = "Kari" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = UUID.randomUUID() + "@eksempel.no";
    private final String interpreter = "Språk" + UUID.randomUUID();
    private final String other = "Trenger " + UUID.randomUUID();
    private CourseId course;
    private RegistrationId kari;

    @BeforeEach
    void somebodyWhoTakesPartAsksAndAnswers() {
        LearningServiceId service = courses.service();
        course = courses.published(service, LocalDateTime.parse("2026-03-10T12:00"));
        kari = registered.signUp(new SignUpCommand(
                course,
                UUID.randomUUID(),
                name,
                email,
                "",
                new SignUpCommand.NeedsForm(true, interpreter, true, other),
                "5501",
                ParticipantKind.RELATIVE,
                true,
                Language.NYNORSK));
        var form = forms.next(forms.participant(link())).orElseThrow();
        forms.answer(
                forms.participant(link()),
                form.occasion().key(),
                Map.of(form.questions().getFirst().key(), "7"),
                "");
        SessionPlan session = sessions.sessions(course).getFirst();
        clock.set(session.startsAt());
        Seat seat = new Seat(kari.value(), name, SessionRole.PARTICIPANT, CourseSittings.circle(course));
        Seat host = seating.hosts(CourseSittings.circle(course)).getFirst();
        live.isIn(host, CourseSittings.of(session), "host" + course.value(), "e1", "main");
        live.isIn(seat, CourseSittings.of(session), "kari" + course.value(), "e2", "main");
        questions.ask(seat, CourseSittings.id(session.id()), UUID.randomUUID(), "Hva nå?", false);
        live.go(
                host,
                CourseSittings.id(session.id()),
                null,
                session.agenda().getFirst().id());
        live.end(host, CourseSittings.id(session.id()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void threeMonthsAfterTheCourseNothingLeadsToWhoWasInIt() {
        assertThat(columnsWith(name)).contains("registration.called_by", "question.name");
        assertThat(columnsWith(email)).contains("registration.email", "mail_message.recipient");
        assertThat(columnsWith(kari.value())).contains("registration.id", "evaluation_answered.registration_id");

        clock.set(sessions.sessions(course).getLast().startsAt().plus(Duration.ofDays(95)));
        retention.night();

        assertThat(columnsWith(name)).isEmpty();
        assertThat(columnsWith(email)).isEmpty();
        assertThat(columnsWith(kari.value()))
                .as("the log can't be changed: its id is nobody's now")
                .containsExactly("session_log.person");
        assertThat(participants.confirmed(course)).as("the number stays").hasSize(1);
        assertThat(runs.recent(0, 100))
                .filteredOn(run -> run.at().equals(clock.instant()))
                .noneMatch(RetentionRun::failed)
                .extracting(RetentionRun::rule)
                .contains(
                        "account.loginLinks",
                        "account.looks",
                        "evaluation.whoAnswered",
                        "host.left",
                        "host.pastTimes",
                        "mail.outbox",
                        "registration.contact",
                        "registration.needs",
                        "registration.waiting",
                        "request.orders",
                        "retention.runs",
                        "room.questions",
                        "room.voices");
    }

    @Test
    void whatSomebodyNeededIsForgottenTheNightAfterTheLastSession() {
        clock.set(sessions.sessions(course).getLast().startsAt().plus(Duration.ofHours(1)));
        retention.night();
        assertThat(columnsWith(interpreter)).containsExactly("registration.interpreter");
        assertThat(columnsWith(other)).containsExactly("registration.other_need");

        clock.advance(Duration.ofDays(1));
        retention.night();

        assertThat(columnsWith(interpreter)).isEmpty();
        assertThat(columnsWith(other)).isEmpty();
        assertThat(database.sql("select hard_of_hearing from registration where id = ?")
                        .param(kari.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(columnsWith(name)).contains("registration.called_by");
    }

    @Test
    void aSecondNightFindsNothingMoreToDo() {
        clock.set(sessions.sessions(course).getLast().startsAt().plus(Duration.ofDays(95)));
        retention.night();
        clock.advance(Duration.ofSeconds(1));

        retention.night();

        assertThat(runs.recent(0, 100))
                .filteredOn(run -> run.at().equals(clock.instant()))
                .isNotEmpty()
                .allMatch(run -> run.forgotten() == 0 && !run.failed());
    }

    @Test
    void whoLeadsNoCoursesAnyMoreLosesTheirProfileAMonthLater() {
        AccountId left = hosts.professional("Per Prøve", "5501");
        AccountId stays = hosts.professional("Pia Prøve", "5501");
        retention.night();
        database.sql("delete from account_grant where account_id = ? and role = ?")
                .params(left.value(), Role.PROFESSIONAL.name())
                .update();

        retention.night();
        clock.advance(Duration.ofDays(29));
        retention.night();
        assertThat(columnsWith(left.value())).contains("host_profile.account_id");

        clock.advance(Duration.ofDays(1));
        retention.night();
        assertThat(columnsWith(left.value())).noneMatch(column -> column.startsWith("host_"));
        assertThat(columnsWith(stays.value())).contains("host_profile.account_id", "host_availability.account_id");
    }

    private String link() {
        return links.sign(LinkPurpose.PARTICIPANT, kari.value());
    }

    /** Every column of the house whose text contains this. */
    private List<String> columnsWith(String text) {
        return columns("character varying", "text").stream()
                .filter(column -> isFound(column, "position(:sought in " + name(column) + ") > 0", text))
                .toList();
    }

    private List<String> columnsWith(UUID id) {
        return columns("uuid", "uuid").stream()
                .filter(column -> isFound(column, name(column) + " = :sought", id))
                .toList();
    }

    private boolean isFound(String column, String condition, Object sought) {
        return database.sql("select count(*) from " + column.substring(0, column.indexOf('.')) + " where " + condition)
                        .param("sought", sought)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static String name(String column) {
        return '"' + column.substring(column.indexOf('.') + 1) + '"';
    }

    private List<String> columns(String type, String other) {
        return database.sql("select table_name || '.' || column_name from information_schema.columns"
                        + " where lower(table_schema) = 'public' and lower(data_type) in (:type, :other,"
                        + " 'character large object') and (:type <> 'uuid' or lower(data_type) = 'uuid')"
                        + " and table_name not like 'flyway%' order by 1")
                .param("type", type)
                .param("other", other)
                .query(String.class)
                .list();
    }
}
