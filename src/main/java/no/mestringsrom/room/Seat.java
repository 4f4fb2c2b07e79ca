package no.mestringsrom.room;

import java.util.UUID;
import no.mestringsrom.exchange.SessionRole;

/**
 * A person's place in the sittings of a circle, verified by their link.
 *
 * @param person an id that is the person's for as long as they are in the circle, and in no other
 * @param name what the person is called by
 * @param role in what capacity exchange time counts them; equals are participants
 * @param steers whether they may let people in, start, move on, and whatever else moves a sitting
 */
public record Seat(UUID person, String name, SessionRole role, CircleId circle, boolean steers) {

    /** Where the two hosts steer, and nobody else. */
    public Seat(UUID person, String name, SessionRole role, CircleId circle) {
        this(person, name, role, circle, role.isHost());
    }

    /** Whether they may go in to prepare before anybody else may come: those who lead others, and not equals among themselves. */
    public boolean mayComeEarly() {
        return steers && role.isHost();
    }

    public String firstName() {
        return firstName(name);
    }

    static String firstName(String name) {
        String trimmed = name.strip();
        int space = trimmed.indexOf(' ');
        return space < 0 ? trimmed : trimmed.substring(0, space);
    }
}
