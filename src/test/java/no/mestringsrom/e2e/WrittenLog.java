package no.mestringsrom.e2e;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.exchange.Attendee;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.LogEvent;
import no.mestringsrom.exchange.Segment;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/**
 * The log of the one session that was held, as it lies in the database, read past the application.
 *
 * @param startsAt as planned, epoch milliseconds
 * @param entries in the order of the log
 */
record WrittenLog(long startsAt, List<Part> agenda, List<Entry> entries) {

    record Part(String id, String title, SegmentKind kind, int minutes) {}

    record Entry(
            long id,
            long at,
            String type,
            @Nullable String person,
            @Nullable String role,
            @Nullable String segment,
            int minutes,
            @Nullable String connection,
            @Nullable String room,
            int heads,
            @Nullable String reporter,
            @Nullable String subject) {}

    /** Somebody who is in. */
    record Place(String person, String role, String room) {}

    static WrittenLog read(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            UUID session;
            try (ResultSet row = statement.executeQuery("select session_id from live_session")) {
                row.next();
                session = row.getObject("session_id", UUID.class);
            }
            return new WrittenLog(startsAt(statement, session), agenda(statement, session), entries(statement));
        }
    }

    List<Entry> of(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    /** Where everybody was by the last entry. */
    List<Place> whoIsIn() {
        Map<String, Place> in = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.type()) {
                case "JOINED" ->
                    in.put(
                            said(entry.connection()),
                            new Place(said(entry.person()), said(entry.role()), said(entry.room())));
                case "MOVED" ->
                    in.computeIfPresent(
                            said(entry.connection()),
                            (connection, place) -> new Place(place.person(), place.role(), said(entry.room())));
                case "LEFT" -> in.remove(said(entry.connection()));
                default -> {}
            }
        }
        return List.copyOf(in.values());
    }

    /** The rooms that those of this role came into, in that order. */
    List<String> roomsOf(String role) {
        Set<String> theirs = of("JOINED").stream()
                .filter(entry -> role.equals(entry.role()))
                .map(entry -> said(entry.connection()))
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> entry.type().equals("JOINED") || entry.type().equals("MOVED"))
                .filter(entry -> theirs.contains(entry.connection()))
                .map(entry -> said(entry.room()))
                .toList();
    }

    String title(@Nullable String segment) {
        return agenda.stream()
                .filter(part -> part.id().equals(segment))
                .map(Part::title)
                .findFirst()
                .orElseThrow();
    }

    /** The account as exchange time is reckoned, to the millisecond. */
    Ledger account() {
        Map<String, SessionRole> roles = new LinkedHashMap<>();
        of("JOINED").forEach(entry -> roles.putIfAbsent(said(entry.person()), SessionRole.valueOf(said(entry.role()))));
        return new ExchangeLedger(
                        new Agenda(agenda.stream()
                                .map(part -> new Segment(part.id(), part.kind(), part.minutes()))
                                .toList()),
                        roles.entrySet().stream()
                                .map(person -> new Attendee(person.getKey(), person.getValue()))
                                .toList(),
                        entries.stream().flatMap(this::event).toList())
                .result();
    }

    private Stream<LogEvent> event(Entry entry) {
        long at = entry.at() - startsAt;
        return switch (entry.type()) {
            case "SEGMENT_STARTED" -> Stream.of(new LogEvent.SegmentStarted(at, said(entry.segment())));
            case "EXTENDED" -> Stream.of(new LogEvent.Extended(at, entry.minutes()));
            case "SESSION_ENDED" -> Stream.of(new LogEvent.SessionEnded(at));
            case "JOINED" ->
                Stream.of(new LogEvent.Joined(
                        at, said(entry.person()), said(entry.connection()), entry.heads(), said(entry.room())));
            case "MOVED" -> Stream.of(new LogEvent.Moved(at, said(entry.connection()), said(entry.room())));
            case "LEFT" -> Stream.of(new LogEvent.Left(at, said(entry.connection())));
            default -> Stream.empty();
        };
    }

    private static long startsAt(Statement statement, UUID session) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select starts_at, zone from course_session where id = '%s'".formatted(session))) {
            row.next();
            Timestamp planned = row.getTimestamp("starts_at");
            return planned.toLocalDateTime()
                    .atZone(ZoneId.of(row.getString("zone")))
                    .toInstant()
                    .toEpochMilli();
        }
    }

    private static List<Part> agenda(Statement statement, UUID session) throws SQLException {
        List<Part> agenda = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(
                "select id, title, kind, minutes from course_agenda_item where session_id = '%s' order by place"
                        .formatted(session))) {
            while (row.next()) {
                agenda.add(new Part(
                        row.getString("id"),
                        row.getString("title"),
                        SegmentKind.valueOf(row.getString("kind")),
                        row.getInt("minutes")));
            }
        }
        return agenda;
    }

    private static List<Entry> entries(Statement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("select * from session_log order by id")) {
            while (row.next()) {
                entries.add(new Entry(
                        row.getLong("id"),
                        row.getLong("at_millis"),
                        row.getString("type"),
                        row.getString("person"),
                        row.getString("role"),
                        row.getString("segment"),
                        row.getInt("minutes"),
                        row.getString("connection"),
                        row.getString("room"),
                        row.getInt("heads"),
                        row.getString("reporter"),
                        row.getString("subject")));
            }
        }
        return entries;
    }

    private static String said(@Nullable String value) {
        return Objects.requireNonNull(value);
    }
}
