package no.mestringsrom.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at people's data or took some away, and when: append-only, for two years. Read back by {@link Looks}. */
@Service
@Transactional(readOnly = true)
public class AccessLog {

    private final JdbcClient database;
    private final Clock clock;

    AccessLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param what short name of what was looked at, such as {@code participants}, or done; at most 60 characters
     * @param subject id of the course, the person or whatever it was
     */
    @Transactional
    public void looked(AccountId who, String what, UUID subject) {
        looked(who, what, List.of(subject));
    }

    /**
     * The same of what belongs to a course: its participants and its service can ask who looked.
     *
     * @param subject id of the course itself, of a session of it, or of somebody in it
     */
    @Transactional
    public void lookedIn(UUID course, AccountId who, String what, UUID subject) {
        database.sql("insert into access_log (id, account_id, what, subject_id, course_id, looked_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), who.value(), what, subject, course, Timestamp.from(clock.instant()))
                .update();
    }

    /** The same of many at once, without those whom this account has looked at since. */
    @Transactional
    public void lookedAnew(AccountId who, String what, Collection<UUID> subjects, Instant since) {
        write(who, what, unseen(who, what, subjects, since), false);
    }

    /** The same of many courses at once. */
    @Transactional
    public void lookedInAnew(AccountId who, String what, Collection<UUID> courses, Instant since) {
        write(who, what, unseen(who, what, courses, since), true);
    }

    private List<UUID> unseen(AccountId who, String what, Collection<UUID> subjects, Instant since) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        Set<@Nullable UUID> known = database.sql("select subject_id from access_log where subject_id in (:subjects)"
                        + " and looked_at >= :since and account_id = :who and what = :what")
                .param("subjects", subjects)
                .param("since", Timestamp.from(since))
                .param("who", who.value())
                .param("what", what)
                .query(UUID.class)
                .set();
        return subjects.stream().filter(subject -> !known.contains(subject)).toList();
    }

    /** The same of many at once. */
    @Transactional
    public void looked(AccountId who, String what, Collection<UUID> subjects) {
        write(who, what, subjects, false);
    }

    private void write(AccountId who, String what, Collection<UUID> subjects, boolean areCourses) {
        if (subjects.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        for (UUID subject : subjects) {
            values.addAll(Arrays.asList(
                    UUID.randomUUID(),
                    who.value(),
                    what,
                    subject,
                    areCourses ? subject : null,
                    Timestamp.from(clock.instant())));
        }
        database.sql("insert into access_log (id, account_id, what, subject_id, course_id, looked_at) values "
                        + String.join(", ", Collections.nCopies(subjects.size(), "(?, ?, ?, ?, ?, ?)")))
                .params(values)
                .update();
    }
}
