package no.mestringsrom.course;

import no.mestringsrom.exchange.SessionRole;

/**
 * @param email of an existing account that has the role
 * @param role {@code PROFESSIONAL} or {@code EXPERIENCED_USER}
 */
public record InviteHost(CourseId course, String email, SessionRole role) {

    public InviteHost {
        if (!role.isHost()) {
            throw new IllegalArgumentException(role + " hosts nothing");
        }
    }
}
