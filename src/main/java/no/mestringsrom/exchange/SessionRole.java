package no.mestringsrom.exchange;

/** In which capacity someone takes part in a session. */
public enum SessionRole {
    PROFESSIONAL,
    EXPERIENCED_USER,
    PARTICIPANT;

    /** Whether they run the session: a professional and an experienced user do it together, as equals. */
    public boolean isHost() {
        return this != PARTICIPANT;
    }
}
