package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has answered what, until the answers are acted upon. */
@Repository
class WishStore {

    private final JdbcClient database;
    private final Clock clock;

    WishStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Row(RegistrationId who, GoingOnAnswer answer) {}

    /** Instead of what they answered before. */
    void answer(CourseId course, RegistrationId who, GoingOnAnswer answer) {
        forget(who);
        database.sql("insert into selfhelp_wish (registration_id, course_id, goes_on, initiates, answered_at)"
                        + " values (?, ?, ?, ?, ?)")
                .param(who.value())
                .param(course.value())
                .param(answer.goesOn())
                .param(answer == GoingOnAnswer.YES_AND_INITIATES)
                .param(now())
                .update();
    }

    Optional<GoingOnAnswer> answer(RegistrationId who) {
        return database.sql("select goes_on, initiates from selfhelp_wish where registration_id = ?")
                .param(who.value())
                .query((row, number) -> answer(row.getBoolean("goes_on"), row.getBoolean("initiates")))
                .optional();
    }

    /** In the order they answered. */
    List<Row> of(CourseId course) {
        return database.sql("select registration_id, goes_on, initiates from selfhelp_wish where course_id = ?"
                        + " order by answered_at, registration_id")
                .param(course.value())
                .query((row, number) -> new Row(
                        new RegistrationId(row.getObject("registration_id", UUID.class)),
                        answer(row.getBoolean("goes_on"), row.getBoolean("initiates"))))
                .list();
    }

    void forget(RegistrationId who) {
        database.sql("delete from selfhelp_wish where registration_id = ?")
                .param(who.value())
                .update();
    }

    void forget(CourseId course) {
        database.sql("delete from selfhelp_wish where course_id = ?")
                .param(course.value())
                .update();
    }

    boolean isClosed(CourseId course) {
        return database.sql("select 1 from selfhelp_asked where course_id = ?")
                .param(course.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whose participants have answered something that has not been acted upon. */
    List<CourseId> courses() {
        return database.sql("select distinct course_id from selfhelp_wish")
                .query((row, number) -> new CourseId(row.getObject("course_id", UUID.class)))
                .list();
    }

    void close(CourseId course) {
        database.sql("insert into selfhelp_asked (course_id, closed_at) values (?, ?)")
                .param(course.value())
                .param(now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static GoingOnAnswer answer(boolean goesOn, boolean initiates) {
        if (!goesOn) {
            return GoingOnAnswer.NO;
        }
        return initiates ? GoingOnAnswer.YES_AND_INITIATES : GoingOnAnswer.YES;
    }
}
