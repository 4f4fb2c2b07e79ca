package no.mestringsrom.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    @Type(value = ToPage.Hand.class, name = "hand"),
    @Type(value = ToPage.Removed.class, name = "removed"),
    @Type(value = ToPage.Video.class, name = "video"),
    @Type(value = ToPage.Reporter.class, name = "reporter"),
    @Type(value = ToPage.Questions.class, name = "questions"),
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

    /**
     * @param groupSize how many talk together in each small group; 0: everybody stays together
     * @param word what such a part is called among these people; empty where its title says it all
     */
    record Segment(
            String id, String title, SegmentKind kind, boolean exchange, int minutes, int groupSize, String word) {}

    record Person(String name, SessionRole role) {}

    /**
     * Where the session stands: what everybody sees.
     *
     * @param segment the one that is on; null before the start and after the end
     * @param startedAt when its present stretch began
     * @param spentBefore what it had in earlier stretches
     * @param replanned lengths that the hosts have changed, in whole minutes, by segment; 0: dropped
     * @param groupsUntil when the small groups are called back; null when there are none
     */
    record Standing(
            boolean doorsOpen,
            boolean started,
            boolean ended,
            @Nullable String segment,
            long startedAt,
            long spentBefore,
            long plannedEnd,
            Map<String, Integer> replanned,
            @Nullable Long groupsUntil) {}

    /** What participants see: the same for all of them, and sent only when it changes. */
    record GroupState(@JsonUnwrapped Standing standing) implements ToPage {}

    /**
     * What hosts see: the same for both.
     *
     * @param hands of those who have raised one, in the order in which they did
     * @param quiet how many participants have not spoken yet in this exchange; null in anything else, and where so few
     *     are in that it would point at somebody
     * @param groups who belongs to which small group, by its number from 1; nobody when there are none
     * @param leader the host's page that has the video server do what was decided
     */
    record HostState(
            @JsonUnwrapped Standing standing,
            Meter meter,
            List<Someone> people,
            List<UUID> hands,
            @Nullable Integer quiet,
            Map<UUID, Integer> groups,
            @Nullable String leader)
            implements ToPage {}

    /**
     * Exchange time as it stood at {@code at}.
     *
     * @param counting whether it grows at this instant
     * @param paired whether both host roles are in
     * @param alone how long one of them has been there without the other, by the role that was there
     * @param missing whole minutes that the projection is under the promise, less those carried over; 0: nothing to do
     * @param carriedOver whole minutes that the hosts settled for giving in the next session
     * @param owed whole minutes that the group is owed from the course's earlier sessions
     * @param changes how often the hosts have changed the plan
     * @param waysOut what they can do about what is missing
     */
    record Meter(
            long at,
            long promised,
            long given,
            long projected,
            boolean counting,
            boolean paired,
            Map<SessionRole, Long> alone,
            int missing,
            int carriedOver,
            int owed,
            int changes,
            List<WayOut> waysOut) {}

    /**
     * @param minutes see {@link FromPage.Restore}
     * @param wins in milliseconds
     */
    record WayOut(FromPage.Way way, @Nullable String segment, int minutes, long wins) {}

    /**
     * @param id to name them by in a command
     * @param steers whether they may do what this page may, and so cannot be taken out
     * @param devices where they are in; more than one for somebody with two
     */
    record Someone(UUID id, String name, SessionRole role, boolean steers, Where where, List<Device> devices) {}

    /**
     * @param endpoint what the video server calls it
     * @param room {@code main}, or what the video server calls the small group
     * @param heads how many sit at it
     */
    record Device(String endpoint, String room, int heads) {}

    enum Where {
        IN,
        /** Has the page open, and is in the video room as soon as the doors are open. */
        WAITING,
        /** Has the page open and is not in the video room, though the doors are open. */
        OUTSIDE,
        MISSING,
        /** A host has taken them out. */
        REMOVED
    }

    /** Whether this person's hand is up: said when it changes, and to a page that comes while it is. */
    record Hand(boolean up) implements ToPage {}

    /** Whether a host has taken this person out: said when it changes, and to a page that comes while it is so. */
    record Removed(boolean removed) implements ToPage {}

    record Video(VideoConnection connection) implements ToPage {}

    /** Whether this page is the one whose reports about speakers count. */
    record Reporter(boolean on) implements ToPage {}

    /** To hosts: all questions of the session, in the order they were asked. */
    record Questions(List<Question> questions) implements ToPage {}

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
