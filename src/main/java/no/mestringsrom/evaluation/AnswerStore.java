package no.mestringsrom.evaluation;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.ParticipantKind;
import no.mestringsrom.registration.RegistrationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the evaluation. Always part of a transaction of those who know what may be done. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class AnswerStore {

    private static final Occasion BEFORE = new Occasion(FormKind.BEFORE, null);
    private static final Occasion AFTER = new Occasion(FormKind.AFTER, null);

    private final JdbcClient database;
    private final SecureRandom chance = new SecureRandom();

    AnswerStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param definition as JSON
     * @param answered whether anybody has answered any of it
     * @param licensedBy who said that the service holds the licence; null for the bank's own questions
     * @param licensedAt null as that
     */
    record CourseRow(
            String definition,
            boolean answered,
            @Nullable AccountId licensedBy,
            @Nullable Instant licensedAt) {}

    Optional<CourseRow> find(CourseId course) {
        return database.sql("select definition, answered, licence_confirmed_by, licence_confirmed_at"
                        + " from course_evaluation where course_id = ?")
                .param(course.value())
                .query(AnswerStore::courseRow)
                .optional();
    }

    /** Made of these questions where there is none. Whoever else wants to answer, close or choose has to wait. */
    CourseRow lock(CourseId course, String definition) {
        database.sql("insert into course_evaluation (course_id, definition, answered) values (?, ?, false)"
                        + " on conflict do nothing")
                .params(course.value(), definition)
                .update();
        return database.sql(
                        "select definition, answered, licence_confirmed_by, licence_confirmed_at from course_evaluation"
                                + " where course_id = ? for update")
                .param(course.value())
                .query(AnswerStore::courseRow)
                .single();
    }

    /** @param by who says that the service holds the licence; null for the bank's own questions */
    void define(CourseId course, String definition, @Nullable AccountId by, Instant now) {
        database.sql("update course_evaluation set definition = ?, licence_confirmed_by = ?, licence_confirmed_at = ?"
                        + " where course_id = ?")
                .param(definition)
                .param(by == null ? null : by.value())
                .param(by == null ? null : Timestamp.from(now))
                .param(course.value())
                .update();
    }

    boolean hasAnswered(RegistrationId registration, Occasion occasion) {
        return database.sql("select count(*) from evaluation_answered where registration_id = ? and occasion = ?")
                        .params(registration.value(), occasion.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the person has answered it */
    void add(RegistrationId registration, CourseId course, Occasion occasion, List<Answer> answers) {
        UUID submission = UUID.randomUUID();
        database.sql("insert into evaluation_answered (registration_id, occasion, course_id, submission)"
                        + " values (?, ?, ?, ?)")
                .params(registration.value(), occasion.key(), course.value(), submission)
                .update();
        database.sql("update course_evaluation set answered = true where course_id = ?")
                .param(course.value())
                .update();
        insert(course, occasion, submission, answers);
    }

    /** With all that the person answered to forms that take answers still. The course is locked. */
    void forget(RegistrationId registration) {
        database.sql("delete from evaluation_answer where submission in"
                        + " (select submission from evaluation_answered where registration_id = ?)")
                .param(registration.value())
                .update();
        database.sql("delete from evaluation_answered where registration_id = ?")
                .param(registration.value())
                .update();
    }

    /** Of forms that were never closed: the answers stay, and are nobody's. */
    void forgetWhoAnswered(CourseId course) {
        database.sql("update evaluation_answer set submission = null where course_id = ? and submission is not null")
                .param(course.value())
                .update();
        database.sql("delete from evaluation_answered where course_id = ?")
                .param(course.value())
                .update();
    }

    /** Keys of the forms that somebody has answered and that take answers still: of the others nobody knows who has. */
    Set<String> answered(RegistrationId registration) {
        return database.sql("select occasion from evaluation_answered where registration_id = ?")
                .param(registration.value())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .set();
    }

    boolean isClosed(CourseId course, Occasion occasion) {
        return database.sql("select count(*) from evaluation_closing where course_id = ? and occasion = ?")
                        .params(course.value(), occasion.key())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Takes no answers from now on. Who answered is forgotten, and the answers are written anew in a new order: what the
     * database may know of the moment they were written is one and the same for all. When nothing more can be joined, both
     * forms that it could be joined of are written anew.
     */
    void close(CourseId course, Occasion occasion) {
        database.sql("insert into evaluation_closing (course_id, occasion) values (?, ?)")
                .params(course.value(), occasion.key())
                .update();
        database.sql("delete from evaluation_answered where course_id = ? and occasion = ?")
                .params(course.value(), occasion.key())
                .update();
        if (occasion.form() != FormKind.SESSION && isClosed(course, BEFORE) && isClosed(course, AFTER)) {
            Joining.Settled settled = Joining.settle(of(course, BEFORE), of(course, AFTER));
            writeAnew(course, BEFORE, settled.before());
            writeAnew(course, AFTER, settled.after());
        } else {
            writeAnew(course, occasion, of(course, occasion));
        }
    }

    private void writeAnew(CourseId course, Occasion occasion, List<Answer> answers) {
        database.sql("delete from evaluation_answer where course_id = ? and occasion = ?")
                .params(course.value(), occasion.key())
                .update();
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, chance);
        insert(course, occasion, null, shuffled);
    }

    List<Answer> of(CourseId course, Occasion occasion) {
        return database.sql("select participant_kind, question, number, choice, words, code from evaluation_answer"
                        + " where course_id = ? and occasion = ?")
                .params(course.value(), occasion.key())
                .query(AnswerStore::answer)
                .list();
    }

    /** Those whose form after the course takes no answers any more. */
    Set<CourseId> closedAfter(Collection<CourseId> courses) {
        return database.sql(
                        "select course_id from evaluation_closing where occasion = :after and course_id in (:courses)")
                .param("after", AFTER.key())
                .param("courses", values(courses))
                .query((row, number) -> course(row))
                .set();
    }

    /** How many have answered what is asked after the course; nobody once that is closed. */
    Map<CourseId, Integer> answeredAfter(Collection<CourseId> courses) {
        return database
                .sql("select course_id, count(*) from evaluation_answered where occasion = :after"
                        + " and course_id in (:courses) group by course_id")
                .param("after", AFTER.key())
                .param("courses", values(courses))
                .query((row, number) -> Map.entry(course(row), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** As JSON; of those that have questions of their own, or have been answered. */
    Map<CourseId, String> definitions(Collection<CourseId> courses) {
        return database
                .sql("select course_id, definition from course_evaluation where course_id in (:courses)")
                .param("courses", values(courses))
                .query((row, number) -> Map.entry(course(row), Objects.requireNonNull(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<UUID> values(Collection<CourseId> courses) {
        return courses.stream().map(CourseId::value).toList();
    }

    private static CourseId course(ResultSet row) throws SQLException {
        return new CourseId(Objects.requireNonNull(row.getObject(1, UUID.class)));
    }

    /** Courses of which it is still known who has answered something, or which wait for answers to join others. */
    List<CourseId> coursesToClose() {
        return database.sql("select course_id from evaluation_answered"
                        + " union select course_id from evaluation_answer where code is not null and course_id not in"
                        + " (select course_id from evaluation_closing where occasion = ?)")
                .param(AFTER.key())
                .query((row, number) -> course(row))
                .list();
    }

    private void insert(CourseId course, Occasion occasion, @Nullable UUID submission, List<Answer> answers) {
        for (Answer answer : answers) {
            database.sql(
                            "insert into evaluation_answer (id, course_id, occasion, submission, participant_kind, question,"
                                    + " number, choice, words, code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(UUID.randomUUID())
                    .param(course.value())
                    .param(occasion.key())
                    .param(submission)
                    .param(answer.kind().name())
                    .param(answer.question())
                    .param(answer.number())
                    .param(answer.choice())
                    .param(answer.words())
                    .param(answer.code())
                    .update();
        }
    }

    private static CourseRow courseRow(ResultSet row, int number) throws SQLException {
        UUID licensedBy = row.getObject(3, UUID.class);
        Timestamp licensedAt = row.getTimestamp(4);
        return new CourseRow(
                Objects.requireNonNull(row.getString(1)),
                row.getBoolean(2),
                licensedBy == null ? null : new AccountId(licensedBy),
                licensedAt == null ? null : licensedAt.toInstant());
    }

    private static Answer answer(ResultSet row, int number) throws SQLException {
        return new Answer(
                ParticipantKind.valueOf(Objects.requireNonNull(row.getString(1))),
                Objects.requireNonNull(row.getString(2)),
                row.getObject(3, Integer.class),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
