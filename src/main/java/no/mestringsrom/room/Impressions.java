package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How sessions were for those who took part, asked as they leave. What is stored is how many chose what on which day;
 * that nobody counts twice is seen to in memory, for as long as a session can last.
 */
@Service
@Transactional(readOnly = true)
public class Impressions {

    /** With fewer answers one could guess whose they are. */
    public static final int FEWEST = 5;

    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final JdbcClient database;
    private final SessionLog log;
    private final Clock clock;
    private final Map<Answerer, Answer> answers = new HashMap<>();

    private record Answerer(SittingId session, UUID person) {}

    private record Answer(Impression choice, LocalDate day, long at) {}

    Impressions(JdbcClient database, SessionLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Counts an answer. The same once more changes nothing, another one takes its place.
     *
     * @throws RoomRefused {@code PARTICIPANTS_ONLY} to hosts, and to everybody where it is not asked; {@code NOT_STARTED}
     *     before the session, {@code NOT_IN_ROOM} to whoever was not there, {@code ENDED} long after it
     */
    @Transactional
    public synchronized void answer(Seat seat, Sitting session, Impression choice) {
        if (seat.role().isHost() || !session.measures(Measured.IMPRESSIONS)) {
            throw new RoomRefused(Reason.PARTICIPANTS_ONLY);
        }
        if (!RoomState.of(log.steering(session.id())).started()) {
            throw new RoomRefused(Reason.NOT_STARTED);
        }
        if (!log.wasIn(session.id(), seat.person())) {
            throw new RoomRefused(Reason.NOT_IN_ROOM);
        }
        // For longer than an answer is remembered nobody could tell that it is given twice.
        if (clock.instant().isAfter(session.plannedEnd().plus(REMEMBERED))) {
            throw new RoomRefused(Reason.ENDED);
        }
        long now = clock.millis();
        answers.values().removeIf(answer -> now - answer.at() >= REMEMBERED.toMillis());
        Answerer answerer = new Answerer(session.id(), seat.person());
        Answer before = answers.get(answerer);
        if (before != null && before.choice() == choice) {
            return;
        }
        if (before != null) {
            add(session.id(), before.day(), before.choice(), -1);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), session.zone());
        if (add(session.id(), today, choice, 1) == 0) {
            database.sql("insert into impression (session_id, answered_on, choice, answers) values (?, ?, ?, 0)"
                            + " on conflict do nothing")
                    .param(session.id().value())
                    .param(today)
                    .param(choice.name())
                    .update();
            add(session.id(), today, choice, 1);
        }
        answers.put(answerer, new Answer(choice, today, now));
    }

    /** How many chose what; empty where fewer than {@link #FEWEST} answered. Who may see it is for the callers to decide. */
    public Map<Impression, Integer> of(SittingId session) {
        Map<Impression, Integer> counts = new EnumMap<>(Impression.class);
        for (Impression choice : Impression.values()) {
            counts.put(choice, 0);
        }
        database.sql("select choice, answers from impression where session_id = ?")
                .param(session.value())
                .query((row, number) -> counts.merge(
                        Impression.valueOf(Objects.requireNonNull(row.getString("choice"))),
                        row.getInt("answers"),
                        Integer::sum))
                .list();
        return counts.values().stream().mapToInt(Integer::intValue).sum() < FEWEST ? Map.of() : counts;
    }

    private int add(SittingId session, LocalDate day, Impression choice, int answers) {
        return database.sql("update impression set answers = answers + ?"
                        + " where session_id = ? and answered_on = ? and choice = ?")
                .param(answers)
                .param(session.value())
                .param(day)
                .param(choice.name())
                .update();
    }
}
