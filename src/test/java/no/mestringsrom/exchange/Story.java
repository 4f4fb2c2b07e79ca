package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.SessionRole.EXPERIENCED_USER;
import static no.mestringsrom.exchange.SessionRole.PARTICIPANT;
import static no.mestringsrom.exchange.SessionRole.PROFESSIONAL;

import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.exchange.LogEvent.Extended;
import no.mestringsrom.exchange.LogEvent.Joined;
import no.mestringsrom.exchange.LogEvent.Left;
import no.mestringsrom.exchange.LogEvent.Moved;
import no.mestringsrom.exchange.LogEvent.Muted;
import no.mestringsrom.exchange.LogEvent.Replanned;
import no.mestringsrom.exchange.LogEvent.SegmentStarted;
import no.mestringsrom.exchange.LogEvent.SessionEnded;
import no.mestringsrom.exchange.LogEvent.Speaker;
import no.mestringsrom.exchange.LogEvent.Unmuted;
import org.jspecify.annotations.Nullable;

/**
 * A small session to tell stories about: ten minutes of input, twenty of exchange, five of questions, five to close;
 * two hosts, five participants. A device is called "c-" and its person, unless the story says otherwise.
 */
final class Story {

    static final long SECOND = 1_000;
    static final long MINUTE = 60_000;

    static final Agenda AGENDA = new Agenda(List.of(
            new Segment("input", SegmentKind.PROFESSIONAL_INPUT, 10),
            new Segment("exchange", SegmentKind.EXCHANGE, 20),
            new Segment("questions", SegmentKind.QUESTIONS, 5),
            new Segment("close", SegmentKind.SUMMARY, 5)));

    static final List<Attendee> PEOPLE = List.of(
            new Attendee("p1", PROFESSIONAL),
            new Attendee("e1", EXPERIENCED_USER),
            new Attendee("d1", PARTICIPANT),
            new Attendee("d2", PARTICIPANT),
            new Attendee("d3", PARTICIPANT),
            new Attendee("d4", PARTICIPANT),
            new Attendee("d5", PARTICIPANT));

    private Story() {}

    static ExchangeLedger ledger(LogEvent... log) {
        return new ExchangeLedger(AGENDA, PEOPLE, List.of(log));
    }

    static Ledger result(LogEvent... log) {
        return ledger(log).result();
    }

    /** An exchange segment from 0 to this moment, for stories about who is there. */
    static Ledger exchangeUntil(long end, LogEvent... log) {
        return result(Stream.concat(Stream.of(start(0, "exchange"), end(end)), Stream.of(log))
                .toArray(LogEvent[]::new));
    }

    static SegmentTime segment(Ledger ledger, String id) {
        return ledger.segments().stream()
                .filter(segment -> segment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static SegmentStarted start(long at, String segment) {
        return new SegmentStarted(at, segment);
    }

    static Extended extend(long at, int minutes) {
        return new Extended(at, minutes);
    }

    static Replanned replan(long at, String segment, int minutes) {
        return new Replanned(at, segment, minutes);
    }

    static SessionEnded end(long at) {
        return new SessionEnded(at);
    }

    static Joined join(long at, String person) {
        return join(at, person, "c-" + person);
    }

    static Joined join(long at, String person, String connection) {
        return join(at, person, connection, 1, LogEvent.MAIN_ROOM);
    }

    static Joined join(long at, String person, String connection, int heads) {
        return join(at, person, connection, heads, LogEvent.MAIN_ROOM);
    }

    static Joined join(long at, String person, String connection, int heads, String room) {
        return new Joined(at, person, connection, heads, room);
    }

    static Moved move(long at, String connection, String room) {
        return new Moved(at, connection, room);
    }

    static Left leave(long at, String connection) {
        return new Left(at, connection);
    }

    static Speaker speaks(long at, @Nullable String person, String reporter) {
        return new Speaker(at, person, reporter);
    }

    static Muted mute(long at, String connection) {
        return new Muted(at, connection);
    }

    static Unmuted unmute(long at, String connection) {
        return new Unmuted(at, connection);
    }
}
