package no.mestringsrom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@link ExchangeLedger} and {@link NaiveLedger} agree on thousands of small random logs, whose few distinct times make
 * events collide. The seeds are fixed; where one fails, its number is in the message. More with {@code
 * -Dexchange.seeds=<how many>}.
 */
class AgreementTest {

    private static final int SEEDS = Integer.getInteger("exchange.seeds", 3_000);

    private static final List<Attendee> PEOPLE = List.of(
            new Attendee("p1", SessionRole.PROFESSIONAL),
            new Attendee("e1", SessionRole.EXPERIENCED_USER),
            new Attendee("d1", SessionRole.PARTICIPANT),
            new Attendee("d2", SessionRole.PARTICIPANT),
            new Attendee("d3", SessionRole.PARTICIPANT));

    private static final String[] PERSONS = {"p1", "e1", "d1", "d1", "d2", "d2", "d3", "stranger"};
    // All but the last stand by turns in and beyond the basic plane: by code point they come in another order than by
    // Java's own comparison.
    private static final String[] CONNECTIONS = {"\uFF5E", "\uD83D\uDE00", "\uFB00", "\uD835\uDC9C", "\uF900", "a"};
    private static final String[] ROOMS = {LogEvent.MAIN_ROOM, LogEvent.MAIN_ROOM, LogEvent.MAIN_ROOM, "g1", "g2"};
    private static final SegmentKind[] KINDS = {
        SegmentKind.EXCHANGE, SegmentKind.EXCHANGE, SegmentKind.QUESTIONS, SegmentKind.PROFESSIONAL_INPUT
    };
    private static final long[] STEPS = {1, 1, 2, 5_000, 10_000, 29_998, 29_999, 30_000, 30_001, 60_000, 90_000};
    private static final long[] GAPS = {0, 1, 2, 10_000, 29_999, 29_999, 30_000, 30_000, 30_001};

    @Test
    void bothReadingsOfTheRulesAgreeOnRandomLogs() {
        int given = 0;
        int paired = 0;
        int heard = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Ledger ledger = compare(seed);
            given += ledger.actualExchangeMillis() > 0 ? 1 : 0;
            paired += ledger.pairedMillis() > 0 ? 1 : 0;
            heard += ledger.voices().values().stream().anyMatch(byRole -> !byRole.isEmpty()) ? 1 : 0;
        }
        // So that the logs do not one day become too dull to find anything.
        assertThat(List.of(given, paired, heard)).allMatch(logs -> logs > SEEDS / 10);
    }

    private static Ledger compare(int seed) {
        var random = new Random(seed);
        Agenda agenda = agenda(random);
        List<LogEvent> log = log(random, agenda);
        var ledger = new ExchangeLedger(agenda, PEOPLE, log);
        Ledger result = ledger.result();
        assertThat(result)
                .as("seed %s: %s %s", seed, agenda, log)
                .isEqualTo(new NaiveLedger(agenda, PEOPLE, log, null).result());
        for (long t : moments(random, log)) {
            assertThat(ledger.at(t))
                    .as("seed %s at %s: %s %s", seed, t, agenda, log)
                    .isEqualTo(new NaiveLedger(agenda, PEOPLE, log, t).progress(t));
        }
        return result;
    }

    private static Agenda agenda(Random random) {
        var segments = new ArrayList<Segment>();
        int count = random.nextInt(1, 5);
        for (int i = 0; i < count; i++) {
            segments.add(new Segment("s" + i, any(random, KINDS), random.nextInt(4)));
        }
        return new Agenda(segments);
    }

    private static List<LogEvent> log(Random random, Agenda agenda) {
        List<Long> times = times(random);
        var log = new ArrayList<LogEvent>();
        if (random.nextBoolean()) {
            // Half of them begin with everyone there, so that more comes of what follows.
            log.add(new LogEvent.SegmentStarted(times.getFirst(), "s0"));
            for (int person = 0; person < PEOPLE.size(); person++) {
                log.add(joined(random, times.getFirst(), person, random.nextInt(1, 3), LogEvent.MAIN_ROOM));
            }
            int flickers = random.nextInt(6);
            for (int i = 0; i < flickers; i++) {
                log.addAll(flicker(random, times.get(random.nextInt(times.size()))));
            }
            int reports = random.nextInt(4);
            for (int i = 0; i < reports; i++) {
                log.addAll(unanimous(random, times.get(random.nextInt(times.size()))));
            }
        }
        int count = random.nextInt(1, 40);
        for (int i = 0; i < count; i++) {
            long at = times.get(random.nextInt(times.size()));
            log.add(random.nextInt(log.size() + 1), event(random, at, agenda));
        }
        return log;
    }

    /** A device is lost and comes back, perhaps as a different one, perhaps after a look elsewhere. */
    private static List<LogEvent> flicker(Random random, long at) {
        int person = random.nextInt(PEOPLE.size());
        long back = at + GAPS[random.nextInt(GAPS.length)];
        var log = new ArrayList<LogEvent>();
        log.add(new LogEvent.Left(at, CONNECTIONS[person]));
        if (random.nextInt(3) == 0) {
            log.add(joined(random, (at + back) / 2, person, 1, any(random, ROOMS)));
            log.add(new LogEvent.Left((at + back) / 2 + random.nextInt(2), CONNECTIONS[person]));
        }
        log.add(joined(random, back, person, random.nextInt(1, 4), any(random, ROOMS)));
        if (random.nextInt(4) == 0) {
            log.add(new LogEvent.Left(back, CONNECTIONS[person]));
        }
        return log;
    }

    /** All devices report the same, so that whichever leads is heard. */
    private static List<LogEvent> unanimous(Random random, long at) {
        String speaker = any(random, PERSONS);
        return Stream.of(CONNECTIONS)
                .map(connection -> (LogEvent) new LogEvent.Speaker(at, speaker, connection))
                .toList();
    }

    private static LogEvent joined(Random random, long at, int person, int heads, String room) {
        String connection = random.nextInt(10) == 0 ? any(random, CONNECTIONS) : CONNECTIONS[person];
        return new LogEvent.Joined(at, PEOPLE.get(person).id(), connection, heads, room);
    }

    private static List<Long> times(Random random) {
        var times = new ArrayList<Long>();
        long at = random.nextBoolean() ? 0 : -30_000L * random.nextInt(4);
        int count = random.nextInt(2, 14);
        for (int i = 0; i < count; i++) {
            times.add(at);
            at += STEPS[random.nextInt(STEPS.length)];
        }
        if (random.nextInt(8) == 0) {
            times.add(3_600_000 + 30_000L * random.nextInt(30));
        }
        return times;
    }

    private static LogEvent event(Random random, long at, Agenda agenda) {
        String connection = any(random, CONNECTIONS);
        int kind = random.nextInt(100);
        if (kind < 14) {
            int segment = random.nextInt(agenda.segments().size() + (random.nextInt(4) == 0 ? 1 : 0));
            return new LogEvent.SegmentStarted(at, "s" + segment);
        } else if (kind < 17) {
            return new LogEvent.Extended(at, random.nextInt(-3, 5));
        } else if (kind < 18) {
            return new LogEvent.Replanned(
                    at, "s" + random.nextInt(agenda.segments().size()), random.nextInt(6));
        } else if (kind < 20) {
            return new LogEvent.SessionEnded(at);
        } else if (kind < 50) {
            int heads = random.nextInt(3) == 0 ? random.nextInt(4) : 1;
            return new LogEvent.Joined(at, any(random, PERSONS), connection, heads, any(random, ROOMS));
        } else if (kind < 58) {
            return new LogEvent.Moved(at, connection, any(random, ROOMS));
        } else if (kind < 76) {
            return new LogEvent.Left(at, connection);
        } else if (kind < 92) {
            return new LogEvent.Speaker(at, random.nextInt(8) == 0 ? null : any(random, PERSONS), connection);
        } else if (kind < 96) {
            return new LogEvent.Muted(at, connection);
        } else {
            return new LogEvent.Unmuted(at, connection);
        }
    }

    private static Iterable<Long> moments(Random random, List<LogEvent> log) {
        var moments = new TreeSet<Long>();
        for (int i = 0; i < 4; i++) {
            long at = log.get(random.nextInt(log.size())).at();
            moments.add(at);
            moments.add(at + random.nextInt(-1, 20_000));
        }
        return moments;
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
