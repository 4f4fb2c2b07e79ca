package no.mestringsrom.selfhelp;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import no.mestringsrom.room.Seating;
import org.springframework.stereotype.Component;

/** When a group's room can be opened. */
@Component
public class RoomDoor {

    private final Clock clock;

    RoomDoor(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param evening the one that the room is for, or will be
     * @param open whether members may go in now
     * @param opens wall-clock time of Europe/Oslo
     */
    public record Door(Evening evening, boolean open, LocalDateTime opens) {}

    /** Empty where no evening stands in the calendar. */
    public Optional<Door> of(GroupPage group) {
        return group.next().map(evening -> {
            LocalDateTime opens = evening.startsAt().minus(Seating.EARLIEST);
            Instant from = opens.atZone(GroupPage.ZONE).toInstant();
            return new Door(evening, !clock.instant().isBefore(from), opens);
        });
    }
}
