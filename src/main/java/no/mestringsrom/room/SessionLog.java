package no.mestringsrom.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only log of every session: it can be added to and read, and forgets who spoke when the account is final. Whoever appends holds the session's
 * row until the transaction ends, so ids and times of one session only grow, on however many nodes: a reader who has
 * seen an entry has seen all before it.
 */
@Repository
class SessionLog {

    private static final String COLUMNS =
            "id, at_millis, type, person, role, segment, minutes, connection, endpoint, room, heads, reporter, subject";

    /** What the hosts do. */
    private static final String STEERING =
            "'DOORS_OPENED', 'SEGMENT_STARTED', 'EXTENDED', 'REPLANNED', 'CARRIED_OVER', 'SESSION_ENDED'"
                    + ", 'REMOVED', 'LET_IN_AGAIN', 'GROUPS_OPENED', 'ASSIGNED', 'GROUPS_CALLED', 'GROUPS_CLOSED'";

    private static final String VOICES = "'SPEAKER', 'MUTED', 'UNMUTED'";

    private final JdbcClient database;
    private final Clock clock;

    SessionLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the session for this transaction: until it ends nobody else adds to the log. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(SittingId session) {
        lockedLastAt(session);
    }

    /** Adds to the log, stamped with one and the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(SittingId session, List<? extends Happening> happenings) {
        if (happenings.isEmpty()) {
            return;
        }
        long at = Math.max(clock.millis(), lockedLastAt(session));
        happenings.forEach(happening -> insert(session, at, happening));
        database.sql("update live_session set last_at = ? where session_id = ?")
                .param(at)
                .param(session.value())
                .update();
    }

    /** What came after the entry with this id; 0 for the whole log. */
    @Transactional(readOnly = true)
    public List<LogEntry> after(SittingId session, long id) {
        return database.sql("select " + COLUMNS + " from session_log where session_id = ? and id > ? order by id")
                .param(session.value())
                .param(id)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What the hosts did: few entries, however long the session and however many come and go. */
    @Transactional(readOnly = true)
    public List<LogEntry> steering(SittingId session) {
        return database.sql("select " + COLUMNS + " from session_log where session_id = ?" + " and type in (" + STEERING
                        + ") order by id")
                .param(session.value())
                .query((row, number) -> entry(row))
                .list();
    }

    /** What the hosts did, and what became of one page. */
    @Transactional(readOnly = true)
    public List<LogEntry> steeringAnd(SittingId session, String connection) {
        return database.sql("select " + COLUMNS + " from session_log where session_id = ? and (connection = ?"
                        + " or type in (" + STEERING + ")) order by id")
                .param(session.value())
                .param(connection)
                .query((row, number) -> entry(row))
                .list();
    }

    @Transactional(readOnly = true)
    public boolean wasIn(SittingId session, UUID person) {
        return database.sql("select 1 from session_log where session_id = ? and person = ? and type = 'JOINED' limit 1")
                .param(session.value())
                .param(person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Who came in, by session. */
    @Transactional(readOnly = true)
    public Map<SittingId, Set<UUID>> joined(Collection<SittingId> sessions) {
        return joined(sessions, "");
    }

    /** Who came in as a host, by session. */
    @Transactional(readOnly = true)
    public Map<SittingId, Set<UUID>> hosted(Collection<SittingId> sessions) {
        return joined(sessions, " and role <> 'PARTICIPANT'");
    }

    private Map<SittingId, Set<UUID>> joined(Collection<SittingId> sessions, String also) {
        Map<SittingId, Set<UUID>> joined = new HashMap<>();
        database.sql("select distinct session_id, person from session_log where type = 'JOINED'"
                        + " and session_id in (:sessions)" + also)
                .param("sessions", sessions.stream().map(SittingId::value).toList())
                .query(row -> {
                    joined.computeIfAbsent(
                                    new SittingId(row.getObject("session_id", UUID.class)), id -> new HashSet<>())
                            .add(row.getObject("person", UUID.class));
                });
        return joined;
    }

    /** Whether several sat at one device of somebody's. */
    @Transactional(readOnly = true)
    public boolean severalAtOne(SittingId session) {
        return database.sql("select count(*) from session_log where type = 'JOINED' and session_id = ? and heads > 1")
                        .param(session.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Sessions that something happened in since that moment, epoch milliseconds, and that nobody has ended. */
    @Transactional(readOnly = true)
    public List<SittingId> goingOn(long since) {
        return database.sql("select session_id from live_session where last_at >= ? and not exists"
                        + " (select 1 from session_log where session_log.session_id = live_session.session_id"
                        + " and type = 'SESSION_ENDED')")
                .param(since)
                .query((row, number) -> new SittingId(row.getObject("session_id", UUID.class)))
                .list();
    }

    /** Sessions in which nothing has happened since that moment, epoch milliseconds, and whose log still knows who spoke. */
    @Transactional(readOnly = true)
    public List<SittingId> withVoices(long quietSince, int most) {
        return database.sql("select session_id from live_session where last_at < ? and exists"
                        + " (select 1 from session_log where session_log.session_id = live_session.session_id"
                        + " and type in (" + VOICES + ")) order by last_at limit ?")
                .param(quietSince)
                .param(most)
                .query((row, number) -> new SittingId(row.getObject("session_id", UUID.class)))
                .list();
    }

    /** The one thing that is ever deleted: who spoke, and whose microphone was off. The database allows nothing else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetVoices(SittingId session) {
        database.sql("delete from session_log where session_id = ? and type in (" + VOICES + ")")
                .param(session.value())
                .update();
    }

    private long lockedLastAt(SittingId session) {
        return lastAtForUpdate(session).orElseGet(() -> {
            database.sql("insert into live_session (session_id, last_at) values (?, ?) on conflict do nothing")
                    .param(session.value())
                    .param(Long.MIN_VALUE)
                    .update();
            return lastAtForUpdate(session).orElseThrow();
        });
    }

    private Optional<Long> lastAtForUpdate(SittingId session) {
        return database.sql("select last_at from live_session where session_id = ? for update")
                .param(session.value())
                .query(Long.class)
                .optional();
    }

    private void insert(SittingId session, long at, Happening happening) {
        switch (happening) {
            case Happening.DoorsOpened(UUID person) -> insert(session, at, "DOORS_OPENED", "person", person);
            case Happening.SegmentStarted(UUID person, String segment) ->
                insert(session, at, "SEGMENT_STARTED", "person, segment", person, segment);
            case Happening.Extended(UUID person, int minutes) ->
                insert(session, at, "EXTENDED", "person, minutes", person, minutes);
            case Happening.Replanned(UUID person, String segment, int minutes) ->
                insert(session, at, "REPLANNED", "person, segment, minutes", person, segment, minutes);
            case Happening.CarriedOver(UUID person, int minutes) ->
                insert(session, at, "CARRIED_OVER", "person, minutes", person, minutes);
            case Happening.Removed(UUID person, UUID subject) ->
                insert(session, at, "REMOVED", "person, subject", person, subject);
            case Happening.LetInAgain(UUID person, UUID subject) ->
                insert(session, at, "LET_IN_AGAIN", "person, subject", person, subject);
            case Happening.GroupsOpened(UUID person, int minutes) ->
                insert(session, at, "GROUPS_OPENED", "person, minutes", person, minutes);
            case Happening.Assigned(UUID subject, int group) ->
                insert(session, at, "ASSIGNED", "subject, room", subject, String.valueOf(group));
            case Happening.GroupsCalled(UUID person) -> insert(session, at, "GROUPS_CALLED", "person", person);
            case Happening.GroupsClosed() -> insert(session, at, "GROUPS_CLOSED", "person", (Object) null);
            case Happening.Ended(UUID person) -> insert(session, at, "SESSION_ENDED", "person", person);
            case Happening.Joined joined ->
                insert(
                        session,
                        at,
                        "JOINED",
                        "person, role, connection, endpoint, room, heads",
                        joined.person(),
                        joined.role().name(),
                        joined.connection(),
                        joined.endpoint(),
                        joined.room(),
                        joined.heads());
            case Happening.Moved(String connection, String room) ->
                insert(session, at, "MOVED", "connection, room", connection, room);
            case Happening.Left(String connection) -> insert(session, at, "LEFT", "connection", connection);
            case Happening.Spoke(UUID person, String reporter) ->
                insert(session, at, "SPEAKER", "person, reporter", person, reporter);
            case Happening.Muted(String connection) -> insert(session, at, "MUTED", "connection", connection);
            case Happening.Unmuted(String connection) -> insert(session, at, "UNMUTED", "connection", connection);
        }
    }

    private void insert(SittingId session, long at, String type, String columns, @Nullable Object... values) {
        JdbcClient.StatementSpec insert = database.sql("insert into session_log (session_id, at_millis, type, "
                        + columns + ") values (?, ?, ?" + ", ?".repeat(values.length) + ")")
                .param(session.value())
                .param(at)
                .param(type);
        for (@Nullable Object field : values) {
            insert.param(field);
        }
        insert.update();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(row.getLong("id"), row.getLong("at_millis"), happening(row));
    }

    private static Happening happening(ResultSet row) throws SQLException {
        String type = text(row, "type");
        return switch (type) {
            case "DOORS_OPENED" -> new Happening.DoorsOpened(person(row));
            case "SEGMENT_STARTED" -> new Happening.SegmentStarted(person(row), text(row, "segment"));
            case "EXTENDED" -> new Happening.Extended(person(row), row.getInt("minutes"));
            case "REPLANNED" -> new Happening.Replanned(person(row), text(row, "segment"), row.getInt("minutes"));
            case "CARRIED_OVER" -> new Happening.CarriedOver(person(row), row.getInt("minutes"));
            case "REMOVED" -> new Happening.Removed(person(row), subject(row));
            case "LET_IN_AGAIN" -> new Happening.LetInAgain(person(row), subject(row));
            case "GROUPS_OPENED" -> new Happening.GroupsOpened(person(row), row.getInt("minutes"));
            case "ASSIGNED" -> new Happening.Assigned(subject(row), Integer.parseInt(text(row, "room")));
            case "GROUPS_CALLED" -> new Happening.GroupsCalled(person(row));
            case "GROUPS_CLOSED" -> new Happening.GroupsClosed();
            case "SESSION_ENDED" -> new Happening.Ended(person(row));
            case "JOINED" ->
                new Happening.Joined(
                        person(row),
                        SessionRole.valueOf(text(row, "role")),
                        text(row, "connection"),
                        text(row, "endpoint"),
                        text(row, "room"),
                        row.getInt("heads"));
            case "MOVED" -> new Happening.Moved(text(row, "connection"), text(row, "room"));
            case "LEFT" -> new Happening.Left(text(row, "connection"));
            case "SPEAKER" -> new Happening.Spoke(row.getObject("person", UUID.class), text(row, "reporter"));
            case "MUTED" -> new Happening.Muted(text(row, "connection"));
            case "UNMUTED" -> new Happening.Unmuted(text(row, "connection"));
            default -> throw new IllegalStateException("The log holds " + type + ", which this version does not know");
        };
    }

    private static UUID person(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("person", UUID.class));
    }

    private static UUID subject(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("subject", UUID.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
