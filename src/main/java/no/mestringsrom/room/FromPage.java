package no.mestringsrom.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a page tells the server, as JSON with a {@code type}. Nothing in it is believed before it is checked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @Type(value = FromPage.Hello.class, name = "hello"),
    @Type(value = FromPage.Video.class, name = "video"),
    @Type(value = FromPage.In.class, name = "in"),
    @Type(value = FromPage.Out.class, name = "out"),
    @Type(value = FromPage.Muted.class, name = "muted"),
    @Type(value = FromPage.Speaker.class, name = "speaker"),
    @Type(value = FromPage.Open.class, name = "open"),
    @Type(value = FromPage.Go.class, name = "go"),
    @Type(value = FromPage.Extend.class, name = "extend"),
    @Type(value = FromPage.End.class, name = "end"),
    @Type(value = FromPage.Ping.class, name = "ping")
})
sealed interface FromPage {

    /**
     * The first message.
     *
     * @param token from the person's link
     * @param session the one the page was made for
     * @param connection what the page was told it is called, when it comes back
     * @param language tag of the page's language
     */
    record Hello(
            boolean host,
            String token,
            UUID session,
            @Nullable String connection,
            @Nullable String language) implements FromPage {}

    /** Asks to be let into the video room. */
    record Video() implements FromPage {}

    /** Is in the video room; said at coming in, at moving to another room there, and after every hello. */
    record In(String endpoint, String room) implements FromPage {}

    /** Went out of the video room. */
    record Out() implements FromPage {}

    record Muted(boolean muted) implements FromPage {}

    /** @param endpoint null for nobody */
    record Speaker(@Nullable String endpoint) implements FromPage {}

    /** A host's command; {@code request} is the page's own number for it, repeated in the answer. */
    sealed interface Command extends FromPage {
        int request();
    }

    record Open(int request) implements Command {}

    record Go(int request, @Nullable String from, String to) implements Command {}

    record Extend(int request, long plannedEnd, int minutes) implements Command {}

    record End(int request) implements Command {}

    /** @param sent by the page's own clock */
    record Ping(double sent) implements FromPage {}
}
