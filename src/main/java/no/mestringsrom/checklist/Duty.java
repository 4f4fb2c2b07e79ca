package no.mestringsrom.checklist;

import no.mestringsrom.exchange.SessionRole;
import org.jspecify.annotations.Nullable;

/** Whose it is to see to something. */
public enum Duty {
    /** A professional and an experienced user together. */
    BOTH,
    PROFESSIONAL,
    EXPERIENCED_USER,
    COORDINATOR;

    /**
     * @param role of the one who asks, as a host of the course; null for none
     * @param coordinator whether they coordinate its service
     */
    boolean concerns(@Nullable SessionRole role, boolean coordinator) {
        return switch (this) {
            case BOTH -> role != null;
            case PROFESSIONAL -> role == SessionRole.PROFESSIONAL;
            case EXPERIENCED_USER -> role == SessionRole.EXPERIENCED_USER;
            case COORDINATOR -> coordinator;
        };
    }
}
