package no.mestringsrom.room;

import java.util.List;
import java.util.UUID;

/** Who has a seat in a sitting: those who steer first. */
record Roster(List<Seat> seats) {

    Roster {
        seats = List.copyOf(seats);
    }

    boolean has(UUID person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    /** Whether this person steers now. */
    boolean steers(UUID person) {
        return seats.stream().anyMatch(seat -> seat.steers() && seat.person().equals(person));
    }

    List<Seat> hosts() {
        return seats.stream().filter(Seat::steers).toList();
    }
}
