package no.mestringsrom.practice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a meeting page says to the server. {@code frontend/practice/protocol.ts} is the other end of it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Said.Join.class),
    @JsonSubTypes.Type(Said.Signal.class),
    @JsonSubTypes.Type(Said.Muted.class),
    @JsonSubTypes.Type(Said.Level.class),
    @JsonSubTypes.Type(Said.Name.class),
    @JsonSubTypes.Type(Said.MuteOthers.class),
    @JsonSubTypes.Type(Said.MuteOne.class),
    @JsonSubTypes.Type(Said.Grant.class),
    @JsonSubTypes.Type(Said.Kick.class),
    @JsonSubTypes.Type(Said.End.class),
    @JsonSubTypes.Type(Said.Leave.class),
    @JsonSubTypes.Type(Said.AddGroup.class),
    @JsonSubTypes.Type(Said.RemoveGroup.class),
    @JsonSubTypes.Type(Said.CloseGroup.class),
    @JsonSubTypes.Type(Said.Move.class),
    @JsonSubTypes.Type(Said.AutoAssign.class),
    @JsonSubTypes.Type(Said.Ping.class)
})
sealed interface Said {

    /**
     * The first word on every connection.
     *
     * @param token for somebody new
     * @param ticket for somebody who was in and whose connection broke; given in {@link Told.Joined}
     */
    @JsonTypeName("join")
    record Join(
            String room, @Nullable String token, @Nullable String ticket, boolean audioMuted, boolean videoMuted)
            implements Said {}

    /** Passed on to one other page as it is: an offer, an answer or a candidate. */
    @JsonTypeName("signal")
    record Signal(String to, JsonNode data) implements Said {}

    @JsonTypeName("muted")
    record Muted(Media media, boolean muted) implements Said {}

    /** @param level loudness of one's own voice over the last moment, 0 to 1; nothing is said in silence */
    @JsonTypeName("level")
    record Level(double level) implements Said {}

    @JsonTypeName("name")
    record Name(String name) implements Said {}

    @JsonTypeName("muteOthers")
    record MuteOthers(Media media) implements Said {}

    @JsonTypeName("muteOne")
    record MuteOne(String id, Media media) implements Said {}

    @JsonTypeName("grant")
    record Grant(String id) implements Said {}

    @JsonTypeName("kick")
    record Kick(String id) implements Said {}

    @JsonTypeName("end")
    record End() implements Said {}

    @JsonTypeName("leave")
    record Leave() implements Said {}

    @JsonTypeName("addGroup")
    record AddGroup(String name) implements Said {}

    /** Throws out whoever is in it, as a Jitsi server does: close it first. */
    @JsonTypeName("removeGroup")
    record RemoveGroup(String group) implements Said {}

    /** Brings its people back to the main room. */
    @JsonTypeName("closeGroup")
    record CloseGroup(String group) implements Said {}

    /**
     * @param id who moves; nobody named means oneself
     * @param from the room they are moved from; none means one's own: nobody is found in a room they are not in
     * @param group where to; none means the main room
     */
    @JsonTypeName("move")
    record Move(
            @Nullable String id,
            @Nullable String from,
            @Nullable String group) implements Said {}

    @JsonTypeName("autoAssign")
    record AutoAssign() implements Said {}

    @JsonTypeName("ping")
    record Ping() implements Said {}
}
