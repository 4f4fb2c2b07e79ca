package no.mestringsrom.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.Participants;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the logs of a course's sessions hold about somebody. They can't be deleted from, and needn't: they know the person by
 * an id, and that is nobody's once the person is forgotten.
 */
@Component
@Transactional(readOnly = true)
class RoomKept implements KeptAbout {

    private final Participants participants;
    private final CourseSessions courses;
    private final JdbcClient database;
    private final Texts texts;

    RoomKept(Participants participants, CourseSessions courses, JdbcClient database, Texts texts) {
        this.participants = participants;
        this.courses = courses;
        this.database = database;
        this.texts = texts;
    }

    /** A line of a log about somebody: that they came or went, or what was done with them. */
    private record Line(UUID session, long at, String type, String detail) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<String> tables() {
        return Set.of("session_log");
    }

    @Override
    public List<Kept> about(RegistrationId who, Language language) {
        Optional<Participant> participant = participants.participant(who);
        if (participant.isEmpty()) {
            return List.of();
        }
        List<SessionPlan> sessions = courses.sessions(participant.get().course());
        Map<UUID, List<Line>> bySession = new LinkedHashMap<>();
        lines(who, sessions)
                .forEach(line -> bySession
                        .computeIfAbsent(line.session(), session -> new ArrayList<>())
                        .add(line));
        return sessions.stream()
                .filter(session -> bySession.containsKey(session.id().value()))
                .map(session -> new Kept(
                        "session-" + session.number(),
                        texts.get(language, "room.Kept.title", session.number(), session.title()),
                        bySession.getOrDefault(session.id().value(), List.of()).stream()
                                .map(line -> item(line, language))
                                .toList()))
                .toList();
    }

    private List<Line> lines(RegistrationId who, List<SessionPlan> sessions) {
        if (sessions.isEmpty()) {
            return List.of();
        }
        return database.sql("select session_id, at_millis, type, room from session_log where session_id in (:sessions)"
                        + " and (person = :who or subject = :who or (type in ('LEFT', 'MOVED', 'MUTED', 'UNMUTED')"
                        + " and connection in (select own.connection from session_log own where"
                        + " own.session_id = session_log.session_id and own.person = :who and own.type = 'JOINED')))"
                        + " order by session_id, id")
                .param(
                        "sessions",
                        sessions.stream().map(plan -> plan.id().value()).toList())
                .param("who", who.value())
                .query((row, number) -> new Line(
                        row.getObject("session_id", UUID.class),
                        row.getLong("at_millis"),
                        String.valueOf(row.getString("type")),
                        row.getString("room") == null ? "" : row.getString("room")))
                .list();
    }

    private Item item(Line line, Language language) {
        Instant at = Instant.ofEpochMilli(line.at());
        String label = texts.get(language, "room.Kept." + line.type());
        String words = Item.words(at, language);
        return line.type().equals("ASSIGNED")
                ? new Item(line.type(), label, at + " " + line.detail(), words + ", " + line.detail())
                : new Item(line.type(), label, at.toString(), words);
    }
}
