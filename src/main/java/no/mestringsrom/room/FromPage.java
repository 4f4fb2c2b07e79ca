package no.mestringsrom.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    @Type(value = FromPage.Hand.class, name = "hand"),
    @Type(value = FromPage.Open.class, name = "open"),
    @Type(value = FromPage.Go.class, name = "go"),
    @Type(value = FromPage.Extend.class, name = "extend"),
    @Type(value = FromPage.Lower.class, name = "lower"),
    @Type(value = FromPage.Restore.class, name = "restore"),
    @Type(value = FromPage.Remove.class, name = "remove"),
    @Type(value = FromPage.LetInAgain.class, name = "letInAgain"),
    @Type(value = FromPage.OpenGroups.class, name = "openGroups"),
    @Type(value = FromPage.CallBack.class, name = "callBack"),
    @Type(value = FromPage.End.class, name = "end"),
    @Type(value = FromPage.Ask.class, name = "ask"),
    @Type(value = FromPage.Tick.class, name = "tick"),
    @Type(value = FromPage.Felt.class, name = "felt"),
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
            @Nullable String language) implements FromPage {
        public Hello {
            Objects.requireNonNull(token);
            Objects.requireNonNull(session);
        }
    }

    /** Asks to be let into the video room. */
    record Video() implements FromPage {}

    /**
     * Is in the video room; said at coming in, at moving to another room there, when others sit down at the same screen or
     * get up, and after every hello.
     *
     * @param heads how many sit at this screen; one if it does not say
     */
    record In(String endpoint, String room, @Nullable Integer heads) implements FromPage {
        public In {
            Objects.requireNonNull(endpoint);
            Objects.requireNonNull(room);
        }
    }

    /** Went out of the video room. */
    record Out() implements FromPage {}

    record Muted(boolean muted) implements FromPage {}

    /** @param endpoint null for nobody */
    record Speaker(@Nullable String endpoint) implements FromPage {}

    /** A participant raises a hand, or takes it down. */
    record Hand(boolean up) implements FromPage {}

    /** What is done or refused; {@code request} is the page's own number for it, repeated in the answer. */
    sealed interface Command extends FromPage {
        int request();
    }

    record Open(int request) implements Command {}

    record Go(int request, @Nullable String from, String to) implements Command {
        public Go {
            Objects.requireNonNull(to);
        }
    }

    record Extend(int request, long plannedEnd, int minutes) implements Command {}

    /** @param person whose hand; null for all hands */
    record Lower(int request, @Nullable UUID person) implements Command {}

    /**
     * Takes one of the ways out that restore the promised exchange time.
     *
     * @param changes how many changes of the plan the host had seen
     * @param segment SHORTEN, DROP: which one
     * @param minutes SHORTEN: its length from now on; EXTEND, CARRY_OVER: how many
     */
    record Restore(
            int request, int changes, Way way, @Nullable String segment, int minutes) implements Command {
        public Restore {
            Objects.requireNonNull(way);
        }
    }

    enum Way {
        SHORTEN,
        DROP,
        EXTEND,
        CARRY_OVER
    }

    record Remove(int request, UUID person) implements Command {
        public Remove {
            Objects.requireNonNull(person);
        }
    }

    record LetInAgain(int request, UUID person) implements Command {
        public LetInAgain {
            Objects.requireNonNull(person);
        }
    }

    /**
     * Opens small groups.
     *
     * @param groups how many; if 0, {@code size} counts
     * @param size how many in each at least
     * @param experienced MIXED: those who are to be spread over the groups
     * @param byHand BY_HAND: the group of each, from 1; who is left out stays in the main room
     */
    record OpenGroups(
            int request,
            Way division,
            int groups,
            int size,
            int minutes,
            Set<UUID> experienced,
            Map<UUID, Integer> byHand)
            implements Command {

        public OpenGroups {
            Objects.requireNonNull(division);
            experienced = experienced == null ? Set.of() : Set.copyOf(experienced);
            byHand = byHand == null ? Map.of() : Map.copyOf(byHand);
        }

        enum Way {
            RANDOM,
            MIXED,
            BY_HAND
        }
    }

    /** Calls everybody back from the small groups. */
    record CallBack(int request) implements Command {}

    record End(int request) implements Command {}

    /** @param question chosen by the page, so that asking again what may have been lost asks once */
    record Ask(int request, UUID question, String text, boolean anonymous) implements Command {
        public Ask {
            Objects.requireNonNull(question);
            Objects.requireNonNull(text);
        }
    }

    record Tick(int request, UUID question, boolean answered) implements Command {
        public Tick {
            Objects.requireNonNull(question);
        }
    }

    /** How the session was for the one who leaves it. */
    record Felt(int request, Impression choice) implements Command {
        public Felt {
            Objects.requireNonNull(choice);
        }
    }

    /** @param sent by the page's own clock */
    record Ping(double sent) implements FromPage {}
}
