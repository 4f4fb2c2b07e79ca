package no.mestringsrom.room;

import java.util.List;
import java.util.UUID;

/** Who has a seat in a session: hosts first. */
record Roster(List<Seat> seats) {

    Roster {
        seats = List.copyOf(seats);
    }

    boolean has(UUID person) {
        return seats.stream().anyMatch(seat -> seat.person().equals(person));
    }

    List<Seat> hosts() {
        return seats.stream().filter(Seat::isHost).toList();
    }
}
