package no.mestringsrom.lending;

/** What municipalities lend each other. */
public enum Lent {
    HOSTS,
    SEATS,
    COURSE
}
