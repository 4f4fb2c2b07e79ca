package no.mestringsrom.registration;

/** What the page may say. */
public enum SignUpOutcome {
    /** There is a receipt for this submission. */
    SIGNED_UP,
    /** The address is in the course already: its owner has mail, and the page says no more than that. */
    LINK_SENT_AGAIN
}
