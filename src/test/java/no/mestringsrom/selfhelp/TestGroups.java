package no.mestringsrom.selfhelp;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;
import no.mestringsrom.registration.TestParticipants;
import no.mestringsrom.testing.TestClock;
import no.mestringsrom.testing.TestCourses;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Courses whose participants say whether they want to go on, and the groups that come of it. */
@TestComponent
public class TestGroups {

    private final TestCourses courses;
    private final CourseSessions sessions;
    private final TestParticipants participants;
    private final GoingOn goingOn;
    private final Links links;
    private final JdbcClient database;
    private final TestClock clock;

    TestGroups(
            TestCourses courses,
            CourseSessions sessions,
            TestParticipants participants,
            GoingOn goingOn,
            Links links,
            JdbcClient database,
            TestClock clock) {
        this.courses = courses;
        this.sessions = sessions;
        this.participants = participants;
        this.goingOn = goingOn;
        this.links = links;
        this.database = database;
        this.clock = clock;
    }

    /** @param links the participants' own tokens by their names */
    public record Asked(LearningServiceId service, CourseId course, Map<String, String> links) {}

    /** A course of one session that has just begun, with these people in it. */
    public Asked asked(String... names) {
        clock.set(TestClock.START);
        LearningServiceId service = courses.service();
        CourseId course = courses.published(service, LocalDateTime.parse("2026-03-10T18:00"));
        Map<String, String> tokens = Stream.of(names)
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> links.sign(
                                LinkPurpose.PARTICIPANT,
                                participants.signUp(course, name).value())));
        clock.set(sessions.sessions(course).getLast().startsAt());
        return new Asked(service, course, tokens);
    }

    /** The moment that the answers are acted upon. */
    public void whenAnswersAreDue(Asked asked) {
        clock.set(sessions.sessions(asked.course()).getLast().plannedEnd().plus(GoingOn.TIME_TO_ANSWER));
        goingOn.close(asked.course());
    }

    /** All of them want to go on. @return the members' own tokens by their names */
    public Map<String, String> formed(String... names) {
        return formed(asked(names));
    }

    public Map<String, String> formed(Asked asked) {
        asked.links().values().forEach(link -> goingOn.answer(link, GoingOnAnswer.YES));
        whenAnswersAreDue(asked);
        return members(asked);
    }

    /** Tokens of those in the groups of the course's service. */
    public Map<String, String> members(Asked asked) {
        return database
                .sql("select m.id, m.name from selfhelp_member m join selfhelp_group g on g.id = m.group_id"
                        + " where g.learning_service_id = ?")
                .param(asked.service().value())
                .query((row, number) -> Map.entry(
                        row.getString("name"), links.sign(LinkPurpose.SELFHELP, row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a member is reached. */
    public String addressOf(String token) {
        return database.sql("select email from selfhelp_member where id = ?")
                .param(links.open(LinkPurpose.SELFHELP, token))
                .query(String.class)
                .single();
    }

    /** To an address, in no order. */
    public List<String> mailsAt(String address) {
        return database.sql("select body from mail_message where recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    /** In no order. */
    public List<String> mailsTo(String token) {
        return database.sql(
                        "select o.body from mail_message o join selfhelp_member m on m.email = o.recipient where m.id = ?"
                                + " order by o.created_at, o.id")
                .param(links.open(LinkPurpose.SELFHELP, token))
                .query(String.class)
                .list();
    }
}
