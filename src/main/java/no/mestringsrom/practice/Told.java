package no.mestringsrom.practice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import no.mestringsrom.video.IceServer;
import tools.jackson.databind.JsonNode;

/** What the server tells a meeting page. {@code frontend/practice/protocol.ts} is the other end of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Told.Joined.class),
    @JsonSubTypes.Type(Told.Moved.class),
    @JsonSubTypes.Type(Told.Entered.class),
    @JsonSubTypes.Type(Told.Left.class),
    @JsonSubTypes.Type(Told.Signalled.class),
    @JsonSubTypes.Type(Told.MuteChanged.class),
    @JsonSubTypes.Type(Told.MuteAsked.class),
    @JsonSubTypes.Type(Told.Speaker.class),
    @JsonSubTypes.Type(Told.Renamed.class),
    @JsonSubTypes.Type(Told.RoleChanged.class),
    @JsonSubTypes.Type(Told.Kicked.class),
    @JsonSubTypes.Type(Told.GroupRemoved.class),
    @JsonSubTypes.Type(Told.Rooms.class),
    @JsonSubTypes.Type(Told.Ended.class),
    @JsonSubTypes.Type(Told.Refused.class),
    @JsonSubTypes.Type(Told.Pong.class)
})
sealed interface Told {

    /** Somebody in the meeting, one per page: who is in with two devices is there twice. */
    record Person(String id, String name, boolean moderator, boolean audioMuted, boolean videoMuted) {}

    record Who(String id, String name) {}

    /** @param id empty for the main room */
    record Room(String id, String name, List<Person> people) {}

    /**
     * @param ticket to come back with when the connection broke
     * @param resumed whether one came back with a ticket
     * @param group the small group one is in, empty for the main room
     * @param people the others in the same room
     */
    @JsonTypeName("joined")
    record Joined(
            Person self,
            String ticket,
            boolean resumed,
            String group,
            List<Person> people,
            List<Room> rooms,
            List<IceServer> iceServers)
            implements Told {}

    @JsonTypeName("moved")
    record Moved(String group, List<Person> people) implements Told {}

    @JsonTypeName("entered")
    record Entered(Person person) implements Told {}

    @JsonTypeName("left")
    record Left(String id) implements Told {}

    @JsonTypeName("signalled")
    record Signalled(String from, JsonNode data) implements Told {}

    @JsonTypeName("muteChanged")
    record MuteChanged(String id, Media media, boolean muted) implements Told {}

    @JsonTypeName("muteAsked")
    record MuteAsked(Media media) implements Told {}

    @JsonTypeName("speaker")
    record Speaker(String id) implements Told {}

    @JsonTypeName("renamed")
    record Renamed(String id, String name) implements Told {}

    @JsonTypeName("roleChanged")
    record RoleChanged(String id, boolean moderator) implements Told {}

    @JsonTypeName("kicked")
    record Kicked(Who kicked, Who kicker) implements Told {}

    /**
     * The small group one is in was taken away, and oneself with it.
     *
     * @param group which one: a page whose connection was broken may not know that it was there
     */
    @JsonTypeName("groupRemoved")
    record GroupRemoved(String group) implements Told {}

    /** All rooms of the meeting, the main one first; only told while there are small groups, or when the last one went. */
    @JsonTypeName("rooms")
    record Rooms(List<Room> rooms) implements Told {}

    @JsonTypeName("ended")
    record Ended() implements Told {}

    @JsonTypeName("refused")
    record Refused(Refusal reason) implements Told {}

    @JsonTypeName("pong")
    record Pong() implements Told {}
}
