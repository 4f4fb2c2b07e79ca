package no.mestringsrom.account;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The access log, read back. Asks nobody who they are: they have asked already. */
@Service
@Transactional(readOnly = true)
public class Looks {

    private final JdbcClient database;

    Looks(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    public List<Look> find(LookFilter filter, int offset, int atMost) {
        if (findsNothing(filter)) {
            return List.of();
        }
        return asked(
                        "select looked_at, account_id, account.name, what, subject_id, access_log.course_id",
                        filter,
                        " order by looked_at desc, access_log.id limit :atMost offset :offset")
                .param("atMost", atMost)
                .param("offset", offset)
                .query((row, number) -> new Look(
                        row.getTimestamp("looked_at").toInstant(),
                        new AccountId(Objects.requireNonNull(row.getObject("account_id", UUID.class))),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        Objects.requireNonNull(row.getString("what")),
                        Objects.requireNonNull(row.getObject("subject_id", UUID.class)),
                        row.getObject("course_id", UUID.class)))
                .list();
    }

    public int count(LookFilter filter) {
        return findsNothing(filter)
                ? 0
                : asked("select count(*)", filter, "").query(Integer.class).single();
    }

    private static boolean findsNothing(LookFilter filter) {
        return filter.courses() != null && filter.courses().isEmpty();
    }

    private JdbcClient.StatementSpec asked(String select, LookFilter filter, String rest) {
        String ofCourses = filter.courses() == null ? "" : " and (course_id in (:courses) or subject_id in (:courses))";
        JdbcClient.StatementSpec statement = database.sql(
                        select + " from access_log left join account on account.id = access_log.account_id"
                                + " where looked_at >= :from and looked_at < :until" + ofCourses + rest)
                .param("from", Timestamp.from(filter.from()))
                .param("until", Timestamp.from(filter.until()));
        return filter.courses() == null ? statement : statement.param("courses", filter.courses());
    }
}
