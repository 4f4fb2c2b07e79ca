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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of decisions and actions. Always part of a transaction of those who know what may be done. */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class ItemStore {

    private static final String FIND = "select item.id, item.meeting_id, item.network_id, minutes.held_on, item.kind,"
            + " item.what, item.who, item.person_account, item.due, item.due_on, minutes.approved_at, item.done_at"
            + " from minutes_item item join minutes on minutes.meeting_id = item.meeting_id"
            + " where not item.taken_away";

    private static final String OPEN = " and item.kind = 'ACTION' and item.done_at is null";

    /** What has no day comes last on both databases. */
    private static final String BY_DAY =
            "case when item.due_on is null then 1 else 0 end, item.due_on, minutes.held_on, item.position";

    private final JdbcClient database;

    ItemStore(JdbcClient database) {
        this.database = database;
    }

    /** With those that were taken away. */
    List<ItemRow> rows(MeetingId meeting) {
        return database.sql("select id, kind, position, what, who, person_account, due, due_on, taken_away, changed_at"
                        + " from minutes_item where meeting_id = ? order by position, id")
                .param(meeting.value())
                .query((row, number) -> new ItemRow(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        MarkKind.valueOf(row.getString("kind")),
                        row.getInt("position"),
                        row.getString("what"),
                        row.getString("who"),
                        account(row),
                        row.getString("due"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("taken_away"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(MinutesRow minutes, ItemRow item) {
        database.sql("insert into minutes_item (id, meeting_id, network_id, kind, position, what, who, person_account,"
                        + " due, due_on, taken_away, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(item.id())
                .param(minutes.meeting().value())
                .param(minutes.network().value())
                .param(item.kind().name())
                .param(item.at())
                .param(item.what())
                .param(item.who())
                .param(item.person() == null ? null : item.person().value())
                .param(item.due())
                .param(item.dueOn())
                .param(item.takenAway())
                .param(Timestamp.from(item.changedAt()))
                .update();
    }

    /** Whether it is done is not what its line says, and stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void rewrite(ItemRow item) {
        database.sql("update minutes_item set kind = ?, position = ?, what = ?, who = ?, person_account = ?, due = ?,"
                        + " due_on = ?, taken_away = ?, changed_at = ? where id = ?")
                .param(item.kind().name())
                .param(item.at())
                .param(item.what())
                .param(item.who())
                .param(item.person() == null ? null : item.person().value())
                .param(item.due())
                .param(item.dueOn())
                .param(item.takenAway())
                .param(Timestamp.from(item.changedAt()))
                .param(item.id())
                .update();
    }

    /** In the order of the text. */
    List<MinutesItem> in(MeetingId meeting) {
        return database.sql(FIND + " and item.meeting_id = ? order by item.position")
                .param(meeting.value())
                .query(ItemStore::item)
                .list();
    }

    /** Of this person, by the day they are due. */
    List<MinutesItem> open(Collection<NetworkId> networks, AccountId person, int atMost) {
        return networks.isEmpty()
                ? List.of()
                : database.sql(FIND + OPEN + " and item.network_id in (:networks) and item.person_account = :person"
                                + " order by " + BY_DAY + " limit :atMost")
                        .param(
                                "networks",
                                networks.stream().map(NetworkId::value).toList())
                        .param("person", person.value())
                        .param("atMost", atMost)
                        .query(ItemStore::item)
                        .list();
    }

    /** Everybody's, this person's first, by the day they are due. */
    List<MinutesItem> openOf(NetworkId network, AccountId first, int atMost) {
        return database.sql(FIND + OPEN + " and item.network_id = ?"
                        + " order by case when item.person_account = ? then 0 else 1 end, " + BY_DAY + " limit ?")
                .params(network.value(), first.value(), atMost)
                .query(ItemStore::item)
                .list();
    }

    int countOpen(NetworkId network) {
        return database.sql("select count(*) from minutes_item item where not item.taken_away" + OPEN
                        + " and item.network_id = ?")
                .param(network.value())
                .query(Integer.class)
                .single();
    }

    /** The latest first. */
    List<MinutesItem> done(NetworkId network, int atMost) {
        return database.sql(FIND + " and item.kind = 'ACTION' and item.done_at is not null and item.network_id = ?"
                        + " order by item.done_at desc limit ?")
                .params(network.value(), atMost)
                .query(ItemStore::item)
                .list();
    }

    /** The latest meeting's first. @param word anywhere in it, in capitals or not */
    List<MinutesItem> decisions(NetworkId network, String word, int atMost) {
        String pattern = "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.sql(FIND + " and item.kind = 'DECISION' and item.network_id = ?"
                        + " and lower(item.what) like lower(?) escape '!'"
                        + " order by minutes.held_on desc, item.position limit ?")
                .params(network.value(), pattern, atMost)
                .query(ItemStore::item)
                .list();
    }

    /** Open ones that a member is to do, due on one of these days, and said so since before that moment. */
    List<MinutesItem> due(LocalDate from, LocalDate to, Instant unchangedSince) {
        return database.sql(FIND + " and item.kind = 'ACTION' and item.done_at is null"
                        + " and item.person_account is not null and item.due_on between ? and ?"
                        + " and item.changed_at <= ? order by item.id")
                .params(from, to, Timestamp.from(unchangedSince))
                .query(ItemStore::item)
                .list();
    }

    /** Whose it is, also if its line is gone. */
    Optional<NetworkId> network(UUID id) {
        return database.sql("select network_id from minutes_item where id = ?")
                .param(id)
                .query(UUID.class)
                .optional()
                .map(NetworkId::new);
    }

    Optional<MinutesItem> find(UUID id) {
        return database.sql(FIND + " and item.id = ?")
                .param(id)
                .query(ItemStore::item)
                .optional();
    }

    /** @param at null for not done after all */
    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id, @Nullable Instant at) {
        database.sql("update minutes_item set done_at = ? where id = ? and kind = 'ACTION'")
                .param(at == null ? null : Timestamp.from(at))
                .param(id)
                .update();
    }

    private static MinutesItem item(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new MinutesItem(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                new MeetingId(Objects.requireNonNull(row.getObject("meeting_id", UUID.class))),
                new NetworkId(Objects.requireNonNull(row.getObject("network_id", UUID.class))),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                MarkKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("who"),
                account(row),
                row.getString("due"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("approved_at") == null,
                done == null ? null : done.toInstant());
    }

    private static @Nullable AccountId account(ResultSet row) throws SQLException {
        UUID person = row.getObject("person_account", UUID.class);
        return person == null ? null : new AccountId(person);
    }
}
