package no.mestringsrom.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.RegistrationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written to groups, and to whom it went. */
@Repository
@Transactional(readOnly = true)
class GroupMessages {

    private static final int MOST = 100;

    /** More than a group is written; whoever asks what is kept about them gets it all. */
    private static final int MOST_TO_ONE = 10_000;

    private final JdbcClient database;

    GroupMessages(JdbcClient database) {
        this.database = database;
    }

    /** @param recipients how many of those it went to are still in the course, or wait */
    record Row(UUID id, AccountId by, String text, boolean toWaiting, Instant at, int recipients) {}

    /** @return false where it is there already */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(WriteToGroup message, AccountId by, List<RegistrationId> to, Instant now) {
        boolean added =
                database.sql("insert into group_message (id, course_id, account_id, text, to_waiting, written_at)"
                                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                                .params(
                                        message.id(),
                                        message.course().value(),
                                        by.value(),
                                        message.text(),
                                        message.alsoWaiting(),
                                        Timestamp.from(now))
                                .update()
                        == 1;
        if (added) {
            database.sql("insert into group_message_recipient (message_id, registration_id) values "
                            + String.join(", ", Collections.nCopies(to.size(), "(?, ?)")))
                    .params(to.stream()
                            .<Object>mapMulti((one, values) -> {
                                values.accept(message.id());
                                values.accept(one.value());
                            })
                            .toList())
                    .update();
        }
        return added;
    }

    /** How many were written to the course after this moment. */
    long since(CourseId course, Instant before) {
        return database.sql("select count(*) from group_message where course_id = ? and written_at > ?")
                .params(course.value(), Timestamp.from(before))
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Row> of(CourseId course) {
        return database.sql("select m.*, (select count(*) from group_message_recipient r where r.message_id = m.id)"
                        + " as recipients from group_message m where m.course_id = ? order by m.written_at desc limit "
                        + MOST)
                .param(course.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("text"),
                        row.getBoolean("to_waiting"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getInt("recipients")))
                .list();
    }

    /** What went to this person, the newest first. */
    List<Row> to(UUID registration) {
        return database.sql("select m.* from group_message m join group_message_recipient r on r.message_id = m.id"
                        + " where r.registration_id = ? order by m.written_at desc limit "
                        + MOST_TO_ONE)
                .param(registration)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("text"),
                        row.getBoolean("to_waiting"),
                        row.getTimestamp("written_at").toInstant(),
                        0))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(Set<RegistrationId> registrations) {
        database.sql("delete from group_message_recipient where registration_id in (:registrations)")
                .param(
                        "registrations",
                        registrations.stream().map(RegistrationId::value).toList())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forget(CourseId course) {
        database.sql("delete from group_message_recipient where message_id in"
                        + " (select id from group_message where course_id = ?)")
                .param(course.value())
                .update();
        database.sql("delete from group_message where course_id = ?")
                .param(course.value())
                .update();
    }
}
