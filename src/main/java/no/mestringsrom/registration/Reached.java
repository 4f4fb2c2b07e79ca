package no.mestringsrom.registration;

/** How somebody has to be reached to be signed up. */
enum Reached {
    WRITTEN_TO,
    /** By telephone, if there is no address. */
    RUNG,
    /** Somebody else sees to it: who helps them, or who brings them along. */
    BY_OTHERS
}
