package no.mestringsrom.room;

/** How a session was for one who took part, in one tap. */
public enum Impression {
    VERY_GOOD,
    GOOD,
    MIXED,
    POOR
}
