package no.mestringsrom.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the logs of some sittings hold about somebody. They can't be deleted from, and needn't: they know the person by an id,
 * and that is nobody's once the person is forgotten.
 */
@Service
@Transactional(readOnly = true)
public class RoomTraces {

    /** The table that the logs lie in. */
    public static final String TABLE = "session_log";

    private final JdbcClient database;

    RoomTraces(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line of a log about somebody: that they came or went, or what was done with them.
     *
     * @param type as the log has it, such as {@code JOINED}
     * @param room where to, if it is about that; else empty
     */
    public record Trace(SittingId sitting, Instant at, String type, String room) {}

    /** In the order it happened, sitting by sitting. */
    public List<Trace> of(UUID person, Collection<SittingId> sittings) {
        if (sittings.isEmpty()) {
            return List.of();
        }
        return database.sql("select session_id, at_millis, type, room from session_log where session_id in (:sittings)"
                        + " and (person = :who or subject = :who or (type in ('LEFT', 'MOVED', 'MUTED', 'UNMUTED')"
                        + " and connection in (select own.connection from session_log own where"
                        + " own.session_id = session_log.session_id and own.person = :who and own.type = 'JOINED')))"
                        + " order by session_id, id")
                .param("sittings", sittings.stream().map(SittingId::value).toList())
                .param("who", person)
                .query((row, number) -> new Trace(
                        new SittingId(row.getObject("session_id", UUID.class)),
                        Instant.ofEpochMilli(row.getLong("at_millis")),
                        String.valueOf(row.getString("type")),
                        row.getString("room") == null ? "" : row.getString("room")))
                .list();
    }
}
