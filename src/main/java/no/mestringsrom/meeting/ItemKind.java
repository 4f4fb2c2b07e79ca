package no.mestringsrom.meeting;

/** What an item of the agenda asks of those who meet. */
public enum ItemKind {
    INFORM,
    DISCUSS,
    DECIDE,
    EXCHANGE
}
