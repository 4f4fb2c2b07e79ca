package no.mestringsrom.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.e2e.PackagedApplication;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.Links;

/**
 * Courses with a session that is on now, twelve to a session: two hosts and ten participants. Written straight into the
 * database of an application that is not running.
 */
record BenchCourses(List<Meeting> meetings) {

    static final int PARTICIPANTS_EACH = 10;
    static final List<String> SEGMENTS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight");

    /** A session that is on, with the tokens of everybody's links. */
    record Meeting(UUID session, List<String> hosts, List<String> participants) {}

    static BenchCourses write(String url, int participants) throws SQLException {
        try (Connection database = DriverManager.getConnection(url, "sa", "")) {
            database.setAutoCommit(false);
            Writer writer = new Writer(database, new Links(PackagedApplication.SECRET, Clock.systemUTC()));
            List<Meeting> meetings = writer.write(participants / PARTICIPANTS_EACH + 1);
            database.commit();
            return new BenchCourses(meetings);
        }
    }

    private static final class Writer {

        private final Connection database;
        private final Links links;
        private final UUID service = UUID.randomUUID();
        private final List<UUID> accounts = List.of(UUID.randomUUID(), UUID.randomUUID());

        Writer(Connection database, Links links) {
            this.database = database;
            this.links = links;
        }

        List<Meeting> write(int count) throws SQLException {
            LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Oslo"));
            insert(
                    "learning_service",
                    "id, version, name, form, status, host_municipality, contact_email",
                    service,
                    0,
                    "Målt tjeneste",
                    "OWN_CENTRE",
                    "ESTABLISHED",
                    "5501",
                    "post@eksempel.example");
            insert("learning_service_municipality", "learning_service_id, municipality", service, "5501");
            for (UUID account : accounts) {
                insert(
                        "account",
                        "id, version, email, name, language",
                        account,
                        0,
                        account + "@eksempel.example",
                        "Vert Eksempel",
                        "BOKMAL");
            }
            List<Meeting> meetings = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                meetings.add(meeting(now.minusMinutes(1)));
            }
            return meetings;
        }

        private Meeting meeting(LocalDateTime start) throws SQLException {
            UUID course = course(start);
            UUID session = UUID.randomUUID();
            insert(
                    "course_session",
                    "id, version, course_id, title, starts_at, zone",
                    session,
                    0,
                    course,
                    "Samling",
                    start,
                    "Europe/Oslo");
            for (int place = 0; place < SEGMENTS.size(); place++) {
                insert(
                        "course_agenda_item",
                        "session_id, place, id, title, kind, minutes, adaptable",
                        session,
                        place,
                        SEGMENTS.get(place),
                        "Del",
                        "EXCHANGE",
                        30,
                        false);
            }
            List<String> hosts = new ArrayList<>();
            for (int i = 0; i < accounts.size(); i++) {
                UUID host = UUID.randomUUID();
                insert(
                        "course_host",
                        "id, version, course_id, account_id, role, answer, invited_at, stands_behind_reason",
                        host,
                        0,
                        course,
                        accounts.get(i),
                        i == 0 ? "PROFESSIONAL" : "EXPERIENCED_USER",
                        "YES",
                        OffsetDateTime.now(),
                        false);
                hosts.add(links.sign(LinkPurpose.HOST, host));
            }
            insert(
                    "seat_queue",
                    "course_id, version, confirmed, waiting, last_place",
                    course,
                    0,
                    PARTICIPANTS_EACH,
                    0,
                    PARTICIPANTS_EACH);
            List<String> participants = new ArrayList<>();
            for (int place = 1; place <= PARTICIPANTS_EACH; place++) {
                UUID registration = UUID.randomUUID();
                insert(
                        "registration",
                        "id, version, course_id, place, status, called_by, email, municipality, kind, language,"
                                + " submission, consented_at, link_sent_at",
                        registration,
                        0,
                        course,
                        place,
                        "CONFIRMED",
                        "Kari",
                        place + "@eksempel.example",
                        "5501",
                        "PATIENT_OR_USER",
                        "BOKMAL",
                        UUID.randomUUID(),
                        OffsetDateTime.now(),
                        OffsetDateTime.now());
                participants.add(links.sign(LinkPurpose.PARTICIPANT, registration));
            }
            return new Meeting(session, hosts, participants);
        }

        private UUID course(LocalDateTime start) throws SQLException {
            UUID course = UUID.randomUUID();
            insert(
                    "course",
                    "id, version, learning_service_id, title, description, target_group, capacity, least_share, status,"
                            + " session_count, first_start, last_start",
                    course,
                    0,
                    service,
                    "Diabetes type 2-kurs",
                    "Fire samlinger om hverdagen.",
                    "DIABETES",
                    12,
                    0.4,
                    "PUBLISHED",
                    1,
                    start,
                    start);
            insert("course_municipality", "course_id, municipality", course, "5501");
            return course;
        }

        private void insert(String table, String columns, Object... values) throws SQLException {
            try (PreparedStatement insert = database.prepareStatement(
                    "insert into " + table + " (" + columns + ") values (?" + ", ?".repeat(values.length - 1) + ")")) {
                for (int i = 0; i < values.length; i++) {
                    insert.setObject(i + 1, values[i]);
                }
                insert.executeUpdate();
            }
        }
    }
}
