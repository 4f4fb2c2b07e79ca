package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.exchange.Connections.Change;

/** Who was where, and when, by a log or what of it there is so far: rules 3 to 5. */
final class Attendance {

    private static final long GRACE_MILLIS = 30_000;

    /** A person in a room for a time, short gaps counted in. */
    record Stay(Attendee person, String room, HeadSpan span) {}

    private record Seat(Attendee person, String room) {}

    private final Map<String, Attendee> people;
    private final Connections connections;
    private final Map<Seat, Timeline> bySeat = new LinkedHashMap<>();
    private final Map<Attendee, Timeline> anywhere = new HashMap<>();
    private final List<Stay> stays;
    private long lastChangeAt;

    private Attendance(Map<String, Attendee> people, List<LogEvent> log) {
        this.people = people;
        connections = new Connections(people);
        for (LogEvent event : log) {
            connections.apply(event).ifPresent(change -> note(event.at(), change));
        }
        stays = bridged();
    }

    static Attendance of(Map<String, Attendee> people, List<LogEvent> log) {
        return new Attendance(people, log);
    }

    private void note(long at, Change change) {
        Attendee person = change.person();
        Stream.of(change.from(), change.to()).forEach(room -> {
            if (room != null) {
                bySeat.computeIfAbsent(new Seat(person, room), seat -> new Timeline())
                        .set(at, connections.heads(person, room));
            }
        });
        anywhere.computeIfAbsent(person, someone -> new Timeline()).set(at, connections.heads(person));
        lastChangeAt = at;
    }

    /** Rule 3: a short gap in a room counts as presence there if they were in no room meanwhile. */
    private List<Stay> bridged() {
        var absences = new HashMap<Attendee, Set<Span>>();
        anywhere.forEach((person, timeline) -> absences.put(
                person,
                new HashSet<>(timeline.gaps().stream().map(HeadSpan::span).toList())));
        var all = new ArrayList<Stay>();
        bySeat.forEach((seat, timeline) -> {
            Set<Span> away = absences.getOrDefault(seat.person(), Set.of());
            Stream<HeadSpan> bridges =
                    timeline.gaps().stream().filter(gap -> gap.millis() < GRACE_MILLIS && away.contains(gap.span()));
            Stream.concat(timeline.spans().stream(), bridges)
                    .forEach(span -> all.add(new Stay(seat.person(), seat.room(), span)));
        });
        return all;
    }

    boolean anyoneEverJoined() {
        return !bySeat.isEmpty();
    }

    boolean haveAllLeft() {
        return anyoneEverJoined() && connections.isEmpty();
    }

    /** When a device last came, moved or went: if all have left, when the last one did. */
    long lastChangeAt() {
        return lastChangeAt;
    }

    /** In no particular order. */
    List<Stay> stays() {
        return stays;
    }

    /** When some room held at least two participants (rule 4), apart and in order. */
    List<Span> togetherInARoom() {
        var participants = new HashMap<String, List<HeadSpan>>();
        for (Stay stay : stays) {
            if (stay.person().role() == SessionRole.PARTICIPANT) {
                participants
                        .computeIfAbsent(stay.room(), room -> new ArrayList<>())
                        .add(stay.span());
            }
        }
        List<HeadSpan> companies = participants.values().stream()
                .flatMap(inRoom -> HeadSpan.atLeast(2, inRoom).stream())
                .map(HeadSpan::ofOne)
                .toList();
        return HeadSpan.atLeast(1, companies);
    }

    /** When a professional and an experienced user were both in some room (rule 5), apart and in order. */
    List<Span> paired() {
        List<HeadSpan> bothRoles = Stream.of(SessionRole.PROFESSIONAL, SessionRole.EXPERIENCED_USER)
                .flatMap(role -> present(role).stream())
                .map(HeadSpan::ofOne)
                .toList();
        return HeadSpan.atLeast(2, bothRoles);
    }

    /** When somebody in this role was in some room, apart and in order. */
    List<Span> present(SessionRole role) {
        List<HeadSpan> ofRole = stays.stream()
                .filter(stay -> stay.person().role() == role)
                .map(stay -> HeadSpan.ofOne(stay.span().span()))
                .toList();
        return HeadSpan.atLeast(1, ofRole);
    }

    /** When each person was in some room, apart and in order; without those who never were. */
    Map<Attendee, List<Span>> presentByPerson() {
        return stays.stream()
                .collect(Collectors.groupingBy(
                        Stay::person,
                        Collectors.mapping(
                                stay -> HeadSpan.ofOne(stay.span().span()),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), spans -> HeadSpan.atLeast(1, spans)))));
    }

    /** Who is in when the log ends, in the order of the session's list. */
    List<Presence> presentNow() {
        var present = new ArrayList<Presence>();
        for (Attendee person : people.values()) {
            connections
                    .heads(person)
                    .ifPresent(heads ->
                            present.add(new Presence(person.id(), person.role(), connections.rooms(person), heads)));
        }
        return present;
    }
}
