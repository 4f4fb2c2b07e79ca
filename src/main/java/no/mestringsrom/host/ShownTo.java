package no.mestringsrom.host;

/** Whom an experienced user shows something of their own health to. */
public enum ShownTo {
    NOBODY,
    /** Coordinators of services that the host's own municipality takes part in. */
    OWN_COOPERATION,
    ALL_COORDINATORS
}
