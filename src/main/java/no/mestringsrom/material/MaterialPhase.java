package no.mestringsrom.material;

/** From when those who are not among the hosts find it. The hosts always do. */
public enum MaterialPhase {
    /** At once. */
    BEFORE,
    /** When people may come to the session, or to the course's first. */
    DURING,
    /** When the session is over, or the course's last. */
    AFTER
}
