package no.mestringsrom.registration;

/**
 * What the page may say after a sign-up: how the course stood when the form came. It is the same for an address that is in
 * the course already as for one that is new; what became of the person stands in the mail to that address.
 */
public enum SignUpOutcome {
    SEATS_WERE_FREE,
    /** Whoever is new got a place in the waiting list. */
    COURSE_WAS_FULL
}
