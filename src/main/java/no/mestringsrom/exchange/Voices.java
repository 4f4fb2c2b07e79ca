package no.mestringsrom.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.exchange.Connections.Change;
import no.mestringsrom.exchange.Connections.Connection;
import no.mestringsrom.exchange.LogEvent.Muted;
import no.mestringsrom.exchange.LogEvent.Speaker;
import no.mestringsrom.exchange.LogEvent.Unmuted;

/** Who the video system heard, and when (rule 7). What it gives out is by role, never by person (rule 8). */
final class Voices {

    /** Someone of this role was heard, without a pause. */
    record Speech(SessionRole role, Span span) {}

    /**
     * Who has the floor in a room.
     *
     * @param heardSince when the turn began or was last taken up again; without meaning while the speaker is muted
     */
    private record Turn(Attendee speaker, String room, long heardSince) {}

    private final Map<String, Attendee> people;
    private final Connections connections;
    private final Map<String, Turn> turnsByRoom = new HashMap<>();
    private final Set<Attendee> muted = new HashSet<>();
    private final List<Speech> speeches = new ArrayList<>();

    private Voices(Map<String, Attendee> people) {
        this.people = people;
        connections = new Connections(people);
    }

    /** What was heard by this log, in no particular order. Rooms run side by side, so speeches may overlap. */
    static List<Speech> heard(Map<String, Attendee> people, List<LogEvent> log) {
        var voices = new Voices(people);
        log.forEach(voices::apply);
        Set.copyOf(voices.turnsByRoom.keySet()).forEach(room -> voices.endTurn(room, Span.STILL));
        return voices.speeches;
    }

    private void apply(LogEvent event) {
        long at = event.at();
        switch (event) {
            case Speaker report ->
                connections
                        .connection(report.reporter())
                        .filter(connections::isLeader)
                        .ifPresent(leader -> giveFloor(leader.room(), report));
            case Muted muting ->
                connections
                        .connection(muting.connection())
                        .map(Connection::person)
                        .ifPresent(person -> mute(person, at));
            case Unmuted unmuting ->
                connections
                        .connection(unmuting.connection())
                        .map(Connection::person)
                        .ifPresent(person -> unmute(person, at));
            default -> connections.apply(event).ifPresent(change -> endIfGone(change, at));
        }
    }

    private void giveFloor(String room, Speaker report) {
        endTurn(room, report.at());
        Attendee speaker = report.person() == null ? null : people.get(report.person());
        if (speaker != null && connections.rooms(speaker).contains(room)) {
            turnsByRoom.put(room, new Turn(speaker, room, report.at()));
        }
    }

    private void endIfGone(Change change, long at) {
        String room = change.from();
        if (room == null || connections.rooms(change.person()).contains(room)) {
            return;
        }
        Turn turn = turnsByRoom.get(room);
        if (turn != null && turn.speaker().equals(change.person())) {
            endTurn(room, at);
        }
    }

    private void mute(Attendee person, long at) {
        if (!muted.contains(person)) {
            turnsOf(person).forEach(turn -> hear(turn, at));
            muted.add(person);
        }
    }

    private void unmute(Attendee person, long at) {
        if (muted.remove(person)) {
            turnsOf(person).forEach(turn -> turnsByRoom.put(turn.room(), new Turn(person, turn.room(), at)));
        }
    }

    private List<Turn> turnsOf(Attendee person) {
        return turnsByRoom.values().stream()
                .filter(turn -> turn.speaker().equals(person))
                .toList();
    }

    private void endTurn(String room, long at) {
        Turn turn = turnsByRoom.remove(room);
        if (turn != null && !muted.contains(turn.speaker())) {
            hear(turn, at);
        }
    }

    private void hear(Turn turn, long until) {
        if (turn.heardSince() < until) {
            speeches.add(new Speech(turn.speaker().role(), new Span(turn.heardSince(), until)));
        }
    }
}
