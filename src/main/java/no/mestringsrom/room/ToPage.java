package no.mestringsrom.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.video.VideoConnection;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells a page, as JSON with a {@code type}. Moments are epoch milliseconds by the server's clock,
 * lengths are milliseconds unless they say minutes.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = ToPage.Welcome.class, name = "welcome"),
    @Type(value = ToPage.GroupState.class, name = "state"),
    @Type(value = ToPage.HostState.class, name = "state"),
    @Type(value = ToPage.Video.class, name = "video"),
    @Type(value = ToPage.Reporter.class, name = "reporter"),
    @Type(value = ToPage.Told.class, name = "told"),
    @Type(value = ToPage.Refused.class, name = "refused"),
    @Type(value = ToPage.Pong.class, name = "pong")
})
sealed interface ToPage {

    /**
     * The answer to a hello.
     *
     * @param connection this page's id; say it again when coming back
     */
    record Welcome(String connection, long now, Person you, Plan plan) implements ToPage {}

    /** @param hosts with first names */
    record Plan(
            String courseTitle, int number, String title, long startsAt, List<Segment> agenda, List<Person> hosts) {}

    record Segment(String id, String title, SegmentKind kind, boolean exchange, int minutes) {}

    record Person(String name, SessionRole role) {}

    /**
     * What participants see: the same for all of them, and sent only when it changes.
     *
     * @param segment the one that is on; null before the start and after the end
     * @param startedAt when its present stretch began
     * @param spentBefore what it had in earlier stretches
     */
    record GroupState(
            boolean doorsOpen,
            boolean started,
            boolean ended,
            @Nullable String segment,
            long startedAt,
            long spentBefore,
            long plannedEnd)
            implements ToPage {}

    /** What hosts see: the same for both. */
    record HostState(
            boolean doorsOpen,
            boolean started,
            boolean ended,
            @Nullable String segment,
            long startedAt,
            long spentBefore,
            long plannedEnd,
            Meter meter,
            List<Someone> people)
            implements ToPage {}

    /**
     * Exchange time as it stood at {@code at}.
     *
     * @param counting whether it grows at this instant
     * @param paired whether both host roles are in
     */
    record Meter(long at, long promised, long given, long projected, boolean counting, boolean paired) {}

    record Someone(String name, SessionRole role, Where where) {}

    enum Where {
        IN,
        /** Has the page open and is not in the video room. */
        WAITING,
        MISSING
    }

    record Video(VideoConnection connection) implements ToPage {}

    /** Whether this page is the one whose reports about speakers count. */
    record Reporter(boolean on) implements ToPage {}

    /**
     * What became of a command.
     *
     * @param request the page's own number for it
     * @param refused null if it was done
     * @param by first name of the host who was first
     */
    record Told(
            int request,
            RoomRefused.@Nullable Reason refused,
            @Nullable String by) implements ToPage {}

    /** The page can't go on; the connection is closed after this. */
    record Refused(RoomRefused.Reason reason) implements ToPage {}

    /** @param sent what the ping said, by the page's own clock */
    record Pong(double sent, long now) implements ToPage {}
}
