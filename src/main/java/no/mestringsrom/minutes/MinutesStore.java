package no.mestringsrom.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the minutes. Always part of a transaction of those who know what may be done. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class MinutesStore {

    private static final String FIND = "select meeting_id, network_id, held_on, language, version, text, sent_at,"
            + " approved_at, approved_by from minutes where meeting_id = ?";

    private final JdbcClient database;

    MinutesStore(JdbcClient database) {
        this.database = database;
    }

    Optional<MinutesRow> find(MeetingId meeting) {
        return database.sql(FIND)
                .param(meeting.value())
                .query(MinutesStore::minutes)
                .optional();
    }

    record Standing(int version, boolean approved) {}

    /** Without the text. */
    Optional<Standing> standing(MeetingId meeting) {
        return database.sql("select version, approved_at from minutes where meeting_id = ?")
                .param(meeting.value())
                .query((row, number) -> new Standing(row.getInt("version"), row.getTimestamp("approved_at") != null))
                .optional();
    }

    /** Of a meeting that there are minutes of. */
    Optional<NetworkId> network(MeetingId meeting) {
        return database.sql("select network_id from minutes where meeting_id = ?")
                .param(meeting.value())
                .query(UUID.class)
                .optional()
                .map(NetworkId::new);
    }

    /** Whoever else wants to write, send or approve has to wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<MinutesRow> lock(MeetingId meeting) {
        return database.sql(FIND + " for update")
                .param(meeting.value())
                .query(MinutesStore::minutes)
                .optional();
    }

    /** Where there are some already, those stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(MeetingId meeting, NetworkId network, LocalDate heldOn, Language language, String text) {
        database.sql("insert into minutes (meeting_id, network_id, held_on, language, version, text)"
                        + " values (?, ?, ?, ?, 0, ?) on conflict do nothing")
                .params(meeting.value(), network.value(), heldOn, language.tag(), text)
                .update();
    }

    /**
     * Approved ones it leaves as they are, whoever calls it.
     *
     * @param from the version that the updates come after
     * @param text what they make of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(MeetingId meeting, int from, List<TextUpdate> updates, String text) {
        int written = database.sql("update minutes set version = ?, text = ?"
                        + " where meeting_id = ? and version = ? and approved_at is null")
                .params(from + updates.size(), text, meeting.value(), from)
                .update();
        if (written != 1) {
            throw new IllegalStateException("Minutes that are approved, or at another version");
        }
        for (int i = 0; i < updates.size(); i++) {
            database.sql("insert into minutes_update (meeting_id, version, page, changes) values (?, ?, ?, ?)")
                    .params(
                            meeting.value(),
                            from + i + 1,
                            updates.get(i).page(),
                            updates.get(i).changes())
                    .update();
        }
    }

    /** What came after this version, in order. */
    List<TextUpdate> updates(MeetingId meeting, int after) {
        return database.sql(
                        "select page, changes from minutes_update where meeting_id = ? and version > ? order by version")
                .params(meeting.value(), after)
                .query((row, number) -> new TextUpdate(row.getString("page"), row.getString("changes")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void heldOn(MeetingId meeting, LocalDate day) {
        database.sql("update minutes set held_on = ? where meeting_id = ?")
                .params(day, meeting.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void sent(MeetingId meeting, Instant now) {
        database.sql("update minutes set sent_at = ? where meeting_id = ?")
                .params(Timestamp.from(now), meeting.value())
                .update();
    }

    /** How the text came about is nobody's business any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    void approve(MeetingId meeting, AccountId by, Instant now) {
        database.sql("update minutes set approved_at = ?, approved_by = ? where meeting_id = ?")
                .params(Timestamp.from(now), by.value(), meeting.value())
                .update();
        database.sql("delete from minutes_update where meeting_id = ?")
                .param(meeting.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(MeetingId meeting, String by, Instant now, String text) {
        database.sql("insert into minutes_note (id, meeting_id, written_at, written_by, text) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), meeting.value(), Timestamp.from(now), by, text)
                .update();
    }

    /** @param heldOn the meeting's day */
    record Draft(MeetingId meeting, LocalDate heldOn) {}

    /** What nobody has approved, the latest meeting's first. */
    List<Draft> drafts(Collection<NetworkId> networks, LocalDate heldFrom, int atMost) {
        return database.sql("select meeting_id, held_on from minutes where approved_at is null"
                        + " and network_id in (:networks) and held_on >= :from order by held_on desc, meeting_id"
                        + " limit :atMost")
                .param("networks", networks.stream().map(NetworkId::value).toList())
                .param("from", heldFrom)
                .param("atMost", atMost)
                .query((row, number) -> new Draft(
                        new MeetingId(Objects.requireNonNull(row.getObject("meeting_id", UUID.class))),
                        Objects.requireNonNull(row.getObject("held_on", LocalDate.class))))
                .list();
    }

    /** In the order they were written. */
    List<MinutesNote> notes(MeetingId meeting) {
        return database.sql("select written_at, written_by, text from minutes_note where meeting_id = ?"
                        + " order by written_at, id")
                .param(meeting.value())
                .query((row, number) -> new MinutesNote(
                        row.getTimestamp("written_at").toInstant(), row.getString("written_by"), row.getString("text")))
                .list();
    }

    /** @return how many minutes */
    @Transactional(propagation = Propagation.MANDATORY)
    int forgetHeldBefore(LocalDate day) {
        return database.sql("delete from minutes where held_on < ?").param(day).update();
    }

    private static MinutesRow minutes(ResultSet row, int number) throws SQLException {
        return new MinutesRow(
                new MeetingId(Objects.requireNonNull(row.getObject("meeting_id", UUID.class))),
                new NetworkId(Objects.requireNonNull(row.getObject("network_id", UUID.class))),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                Language.ofTag(row.getString("language")).orElse(Language.BOKMAL),
                row.getInt("version"),
                row.getString("text"),
                moment(row, "sent_at"),
                moment(row, "approved_at"),
                account(row));
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        UUID by = row.getObject("approved_by", UUID.class);
        return by == null ? null : new AccountId(by);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp written = row.getTimestamp(column);
        return written == null ? null : written.toInstant();
    }
}
