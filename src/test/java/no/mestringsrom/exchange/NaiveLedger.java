package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules a second time, as slowly and as literally as can be: between any two instants of the log it asks of each rule
 * what the text says, by looking at the whole log again. It shares no code with {@link ExchangeLedger}, so that one
 * misreading is not made twice in the same way; {@link AgreementTest} compares the two.
 */
final class NaiveLedger {

    /** A device that is in. */
    private record Device(String person, String room, int heads, long since) {}

    private final Agenda agenda;
    private final List<Attendee> people;
    private final List<LogEvent> log;
    /** What is in before the first event, after the first, after the second, and so on. */
    private final List<Map<String, Device>> states = new ArrayList<>();
    /** All rooms anyone was ever in. */
    private final Set<String> rooms = new TreeSet<>();
    /** All instants anything can change at. Between two of them nothing does. */
    private final List<Long> instants;

    private final @Nullable Long start;
    private final long end;
    private final boolean endedByHosts;

    /** @param now the moment up to which the log is read and the session runs; null: the whole log, afterwards */
    NaiveLedger(Agenda agenda, List<Attendee> people, List<LogEvent> unordered, @Nullable Long now) {
        this.agenda = agenda;
        this.people = people;
        log = ordered(unordered, now);
        var state = new TreeMap<String, Device>();
        states.add(new TreeMap<>(state));
        for (LogEvent event : log) {
            step(state, event);
            states.add(new TreeMap<>(state));
        }
        states.forEach(devices -> devices.values().forEach(device -> rooms.add(device.room())));
        start = sessionStart();
        Long byHosts = endByHosts();
        endedByHosts = byHosts != null;
        if (start == null) {
            end = 0;
        } else if (byHosts != null) {
            end = byHosts;
        } else {
            end = now != null ? now : assumedEnd(start);
        }
        var all = new TreeSet<Long>();
        log.forEach(event -> all.add(event.at()));
        all.add(end);
        instants = List.copyOf(all);
    }

    /** By insertion: before the first that is later, so after all that are earlier or at the same millisecond. */
    private static List<LogEvent> ordered(List<LogEvent> unordered, @Nullable Long now) {
        var ordered = new ArrayList<LogEvent>();
        for (LogEvent event : unordered) {
            if (now != null && event.at() > now) {
                continue;
            }
            int place = 0;
            while (place < ordered.size() && ordered.get(place).at() <= event.at()) {
                place++;
            }
            ordered.add(place, event);
        }
        return ordered;
    }

    private void step(Map<String, Device> state, LogEvent event) {
        switch (event) {
            case LogEvent.Joined e -> {
                if (role(e.person()) != null) {
                    state.putIfAbsent(e.connection(), new Device(e.person(), e.room(), e.heads(), e.at()));
                }
            }
            case LogEvent.Moved e -> {
                Device device = state.get(e.connection());
                if (device != null && !device.room().equals(e.room())) {
                    state.put(e.connection(), new Device(device.person(), e.room(), device.heads(), e.at()));
                }
            }
            case LogEvent.Left e -> state.remove(e.connection());
            default -> {}
        }
    }

    private @Nullable SessionRole role(@Nullable String person) {
        for (Attendee attendee : people) {
            if (attendee.id().equals(person)) {
                return attendee.role();
            }
        }
        return null;
    }

    // Rule 1

    private @Nullable Long sessionStart() {
        for (LogEvent event : log) {
            if (event instanceof LogEvent.SegmentStarted e
                    && agenda.segment(e.segment()).isPresent()) {
                return e.at();
            }
        }
        return null;
    }

    private @Nullable Long endByHosts() {
        for (LogEvent event : log) {
            if (event instanceof LogEvent.SessionEnded && start != null && event.at() >= start) {
                return event.at();
            }
        }
        return null;
    }

    private long assumedEnd(long started) {
        boolean joined = states.stream().anyMatch(state -> !state.isEmpty());
        long likely;
        if (!joined) {
            likely = started;
        } else if (states.getLast().isEmpty()) {
            likely = started;
            for (int i = 0; i < log.size(); i++) {
                if (!states.get(i).isEmpty() && states.get(i + 1).isEmpty()) {
                    likely = log.get(i).at();
                }
            }
        } else {
            likely = Math.max(plannedEnd(), log.getLast().at());
        }
        long capped = Math.min(likely, plannedEnd() + 3_600_000);
        return capped < started ? started : capped;
    }

    private long plannedEnd() {
        long minutes = 0;
        for (Segment segment : agenda.segments()) {
            minutes += segment.minutes();
        }
        for (LogEvent event : log) {
            if (event instanceof LogEvent.Extended e) {
                minutes += e.minutes();
            }
        }
        return minutes * 60_000;
    }

    // At an instant: all that has happened at it or before has happened.

    private Map<String, Device> stateAt(long instant) {
        int happened = 0;
        while (happened < log.size() && log.get(happened).at() <= instant) {
            happened++;
        }
        return states.get(happened);
    }

    private boolean inSession(long instant) {
        return start != null && start <= instant && instant < end;
    }

    private @Nullable String segmentAt(long instant) {
        String segment = null;
        for (LogEvent event : log) {
            if (event instanceof LogEvent.SegmentStarted e
                    && e.at() <= instant
                    && agenda.segment(e.segment()).isPresent()) {
                segment = e.segment();
            }
        }
        return segment;
    }

    // Rule 3. -1: not there

    private int headsWithoutGrace(String person, String room, long instant) {
        int heads = -1;
        for (Device device : stateAt(instant).values()) {
            if (device.person().equals(person) && device.room().equals(room)) {
                heads = Math.max(heads, device.heads());
            }
        }
        return heads;
    }

    private boolean inNoRoom(String person, long instant) {
        return stateAt(instant).values().stream()
                .noneMatch(device -> device.person().equals(person));
    }

    private int heads(String person, String room, long instant) {
        int there = headsWithoutGrace(person, room, instant);
        if (there >= 0) {
            return there;
        }
        int place = instants.indexOf(instant);
        int before = place;
        while (before >= 0 && headsWithoutGrace(person, room, instants.get(before)) < 0) {
            if (!inNoRoom(person, instants.get(before))) {
                return -1;
            }
            before--;
        }
        int after = place;
        while (after < instants.size() && headsWithoutGrace(person, room, instants.get(after)) < 0) {
            if (!inNoRoom(person, instants.get(after))) {
                return -1;
            }
            after++;
        }
        if (before < 0 || after == instants.size()) {
            return -1;
        }
        long gap = instants.get(after) - instants.get(before + 1);
        return gap >= 30_000
                ? -1
                : Math.max(
                        headsWithoutGrace(person, room, instants.get(before)),
                        headsWithoutGrace(person, room, instants.get(after)));
    }

    // Rules 4 and 5

    private boolean participantsTogether(long instant) {
        for (String room : rooms) {
            int participants = 0;
            for (Attendee person : people) {
                if (person.role() == SessionRole.PARTICIPANT) {
                    participants += Math.max(0, heads(person.id(), room, instant));
                }
            }
            if (participants >= 2) {
                return true;
            }
        }
        return false;
    }

    private boolean pairedAt(long instant) {
        return presentAt(instant, SessionRole.PROFESSIONAL) && presentAt(instant, SessionRole.EXPERIENCED_USER);
    }

    private boolean presentAt(long instant, SessionRole role) {
        return people.stream()
                .filter(person -> person.role() == role)
                .anyMatch(person -> rooms.stream().anyMatch(room -> heads(person.id(), room, instant) >= 0));
    }

    // Rule 7

    private static boolean lower(String one, String other) {
        int[] ones = one.codePoints().toArray();
        int[] others = other.codePoints().toArray();
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            if (ones[i] != others[i]) {
                return ones[i] < others[i];
            }
        }
        return ones.length < others.length;
    }

    private @Nullable String leader(Map<String, Device> state, String room) {
        String leader = null;
        long since = 0;
        for (var entry : state.entrySet()) {
            Device device = entry.getValue();
            if (device.room().equals(room)
                    && (leader == null
                            || device.since() < since
                            || (device.since() == since && lower(entry.getKey(), leader)))) {
                leader = entry.getKey();
                since = device.since();
            }
        }
        return leader;
    }

    private boolean isIn(Map<String, Device> state, @Nullable String person, String room) {
        return state.values().stream()
                .anyMatch(device ->
                        device.person().equals(person) && device.room().equals(room));
    }

    /** Whose turn runs in this room, unmuted. */
    private @Nullable SessionRole voiceAt(String room, long instant) {
        String speaker = null;
        for (int i = 0; i < log.size() && log.get(i).at() <= instant; i++) {
            if (log.get(i) instanceof LogEvent.Speaker report
                    && report.reporter().equals(leader(states.get(i), room))) {
                speaker = isIn(states.get(i), report.person(), room) ? report.person() : null;
            }
            if (!isIn(states.get(i + 1), speaker, room)) {
                speaker = null;
            }
        }
        return speaker == null || isMuted(speaker, instant) ? null : role(speaker);
    }

    private boolean isMuted(String person, long instant) {
        boolean muted = false;
        for (int i = 0; i < log.size() && log.get(i).at() <= instant; i++) {
            String connection = switch (log.get(i)) {
                case LogEvent.Muted e -> e.connection();
                case LogEvent.Unmuted e -> e.connection();
                default -> null;
            };
            Device device = connection == null ? null : states.get(i).get(connection);
            if (device != null && device.person().equals(person)) {
                muted = log.get(i) instanceof LogEvent.Muted;
            }
        }
        return muted;
    }

    // All of it, interval by interval

    Ledger result() {
        var actual = new HashMap<String, Long>();
        var exchange = new HashMap<String, Long>();
        var voices = new HashMap<String, Map<SessionRole, Long>>();
        var largestHeads = new HashMap<String, Map<String, Integer>>();
        long session = 0;
        long paired = 0;
        var alone = new HashMap<>(Map.of(SessionRole.PROFESSIONAL, 0L, SessionRole.EXPERIENCED_USER, 0L));
        for (int i = 0; i + 1 < instants.size(); i++) {
            long instant = instants.get(i);
            long millis = instants.get(i + 1) - instant;
            String segment = segmentAt(instant);
            if (!inSession(instant) || segment == null) {
                continue;
            }
            session += millis;
            actual.merge(segment, millis, Long::sum);
            if (agenda.segment(segment).orElseThrow().kind().isExchangeTime() && participantsTogether(instant)) {
                exchange.merge(segment, millis, Long::sum);
            }
            if (pairedAt(instant)) {
                paired += millis;
            } else if (presentAt(instant, SessionRole.PROFESSIONAL)) {
                alone.merge(SessionRole.PROFESSIONAL, millis, Long::sum);
            } else if (presentAt(instant, SessionRole.EXPERIENCED_USER)) {
                alone.merge(SessionRole.EXPERIENCED_USER, millis, Long::sum);
            }
            for (String room : rooms) {
                SessionRole role = voiceAt(room, instant);
                if (role != null) {
                    voices.computeIfAbsent(segment, id -> new HashMap<>()).merge(role, millis, Long::sum);
                }
                for (Attendee person : people) {
                    int heads = heads(person.id(), room, instant);
                    if (person.role() == SessionRole.PARTICIPANT && heads >= 0) {
                        largestHeads
                                .computeIfAbsent(segment, id -> new HashMap<>())
                                .merge(person.id(), heads, Math::max);
                    }
                }
            }
        }
        var kept = new LinkedHashMap<String, Map<SessionRole, Long>>();
        largestHeads.forEach((segment, byPerson) -> {
            if (byPerson.values().stream().mapToInt(heads -> heads).sum() >= 3) {
                kept.put(segment, voices.getOrDefault(segment, Map.of()));
            }
        });
        List<SegmentTime> segments = agenda.segments().stream()
                .map(segment -> new SegmentTime(
                        segment.id(),
                        segment.kind(),
                        segment.minutes() * 60_000L,
                        actual.getOrDefault(segment.id(), 0L),
                        exchange.getOrDefault(segment.id(), 0L)))
                .toList();
        return new Ledger(
                session,
                segments,
                promised(),
                exchange.values().stream().mapToLong(millis -> millis).sum(),
                paired,
                alone,
                kept);
    }

    private long promised() {
        long promised = 0;
        for (Segment segment : agenda.segments()) {
            if (segment.kind() == SegmentKind.EXCHANGE || segment.kind() == SegmentKind.QUESTIONS) {
                promised += segment.minutes() * 60_000L;
            }
        }
        return promised;
    }

    // Rule 9 and the live page; for a ledger read up to this moment

    Progress progress(long t) {
        Ledger soFar = result();
        Map<String, Long> had = new HashMap<>();
        soFar.segments().forEach(segment -> had.put(segment.id(), segment.actualMillis()));
        String current = segmentAt(t);
        long projected = soFar.actualExchangeMillis();
        if (!endedByHosts) {
            boolean reached = current == null;
            long cursor = t;
            for (Segment segment : agenda.segments()) {
                reached |= segment.id().equals(current);
                if (!reached) {
                    continue;
                }
                long left = length(segment) * 60_000L - had.getOrDefault(segment.id(), 0L);
                long next = left > 0 ? cursor + left : cursor;
                if (segment.kind().isExchangeTime() && cursor < plannedEnd()) {
                    projected += Math.min(next, plannedEnd()) - cursor;
                }
                cursor = next;
            }
        }
        long startedAt = 0;
        for (LogEvent event : log) {
            if (event instanceof LogEvent.SegmentStarted e && e.segment().equals(current)) {
                startedAt = e.at();
            }
        }
        String on = endedByHosts ? null : current;
        return new Progress(
                on,
                on == null ? 0 : startedAt,
                on == null ? 0 : had.getOrDefault(on, 0L),
                plannedEnd(),
                start != null,
                endedByHosts,
                soFar.actualExchangeMillis(),
                projected,
                promised(),
                on != null
                        && agenda.segment(on).orElseThrow().kind().isExchangeTime()
                        && participantsTogether(instants.getLast()),
                pairedAt(instants.getLast()),
                soFar.aloneMillis(),
                presentNow());
    }

    private int length(Segment segment) {
        int minutes = segment.minutes();
        for (LogEvent event : log) {
            if (event instanceof LogEvent.Replanned e && e.segment().equals(segment.id())) {
                minutes = e.minutes();
            }
        }
        return minutes;
    }

    private List<Presence> presentNow() {
        var present = new ArrayList<Presence>();
        for (Attendee person : people) {
            var rooms = new TreeSet<String>();
            int heads = 0;
            for (Device device : states.getLast().values()) {
                if (device.person().equals(person.id())) {
                    rooms.add(device.room());
                    heads = Math.max(heads, device.heads());
                }
            }
            if (!rooms.isEmpty()) {
                present.add(new Presence(person.id(), person.role(), rooms, heads));
            }
        }
        return present;
    }
}
