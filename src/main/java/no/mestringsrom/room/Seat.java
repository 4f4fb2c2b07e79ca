package no.mestringsrom.room;

import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;

/**
 * A person's place in the sessions of a course, verified by their link.
 *
 * @param person id of the host's place in the course, or of the registration
 * @param name what the person is called by
 */
public record Seat(UUID person, String name, SessionRole role, CourseId course) {

    public boolean isHost() {
        return role.isHost();
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
