package no.mestringsrom.room;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What participants ask in writing, and hosts tick off. An anonymous question is anonymous in the database as well, and
 * all of them are gone when nothing has happened in their session for a day.
 */
@Service
@Transactional(readOnly = true)
public class Questions {

    /** In UTF-16 units, as a browser counts them. */
    static final int LONGEST = 500;

    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final AllCircles circles;
    private final Steering steering;
    private final SessionLog log;
    private final SessionBus bus;
    private final Clock clock;
    private final AskingPace pace = new AskingPace();

    Questions(JdbcClient database, AllCircles circles, Steering steering, SessionLog log, SessionBus bus, Clock clock) {
        this.database = database;
        this.circles = circles;
        this.steering = steering;
        this.log = log;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * Puts a question to the hosts.
     *
     * @param question chosen by the page; the same one again changes nothing
     * @throws RoomRefused {@code QUESTION_EMPTY}, {@code QUESTION_TOO_LONG}, {@code TOO_MANY_QUESTIONS} in a short time, or
     *     the room is not open, or a host has taken the person out
     */
    @Transactional
    public void ask(Seat seat, SittingId session, UUID question, String text, boolean anonymous) {
        RoomState state = RoomState.of(log.steering(session));
        if (!state.doorsOpen()) {
            throw new RoomRefused(state.ended() ? Reason.ENDED : Reason.NOT_YET_OPEN);
        }
        if (state.removed().contains(seat.person())) {
            throw new RoomRefused(Reason.REMOVED);
        }
        String written = readable(text);
        if (isThere(question)) {
            return;
        }
        if (!pace.allows(seat.person(), clock.millis())) {
            throw new RoomRefused(Reason.TOO_MANY_QUESTIONS);
        }
        database.sql("insert into question (id, session_id, asked_at, text, name, answered)"
                        + " values (?, ?, ?, ?, ?, false) on conflict do nothing")
                .param(question)
                .param(session.value())
                .param(now())
                .param(written)
                .param(anonymous ? null : seat.name())
                .update();
        bus.announce(session, SessionBus.News.QUESTIONS);
    }

    /** A host ticks a question off, or puts it back. That it is gone, or as wished already, changes nothing. */
    @Transactional
    public void tick(Seat seat, SittingId session, UUID question, boolean answered) {
        steering.requireHost(seat, session);
        int changed = database.sql("update question set answered = ? where id = ? and session_id = ?")
                .param(answered)
                .param(question)
                .param(session.value())
                .update();
        if (changed > 0) {
            bus.announce(session, SessionBus.News.QUESTIONS);
        }
    }

    /** In the order they were asked. For hosts only. */
    List<Question> of(SittingId session) {
        return database.sql("select id, text, name, answered from question where session_id = ? order by asked_at, id")
                .param(session.value())
                .query((row, number) -> new Question(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("name"),
                        row.getBoolean("answered")))
                .list();
    }

    /** A question has nobody's id: of namesakes in the circle, both lose the name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetName(CircleId circle, String name) {
        List<UUID> sittings = circles.sittings(circle).stream()
                .map(sitting -> sitting.id().value())
                .toList();
        if (sittings.isEmpty()) {
            return;
        }
        List<UUID> asked = database.sql("select distinct session_id from question where name = :name"
                        + " and session_id in (:sittings)")
                .param("name", name)
                .param("sittings", sittings)
                .query((row, number) -> Objects.requireNonNull(row.getObject("session_id", UUID.class)))
                .list();
        if (!asked.isEmpty()) {
            database.sql("update question set name = null where name = :name and session_id in (:asked)")
                    .param("name", name)
                    .param("asked", asked)
                    .update();
            asked.forEach(sitting -> bus.announce(new SittingId(sitting), SessionBus.News.QUESTIONS));
        }
    }

    /**
     * A session is over when its log has been quiet for a day, whatever its plan said.
     *
     * @return how many questions went
     */
    @Transactional
    int forget() {
        OffsetDateTime limit = now().minus(KEPT);
        return database.sql("delete from question where asked_at <= ? and not exists (select 1 from live_session"
                        + " where live_session.session_id = question.session_id and live_session.last_at > ?)")
                .param(limit)
                .param(limit.toInstant().toEpochMilli())
                .update();
    }

    private boolean isThere(UUID question) {
        return database.sql("select 1 from question where id = ?")
                .param(question)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String readable(String text) {
        if (text.length() > LONGEST) {
            throw new RoomRefused(Reason.QUESTION_TOO_LONG);
        }
        String written = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (written.isEmpty()) {
            throw new RoomRefused(Reason.QUESTION_EMPTY);
        }
        return written;
    }
}
