package no.mestringsrom.registration;

public enum RegistrationStatus {
    /** Has a seat. */
    CONFIRMED,
    /** Is on the waiting list. */
    WAITING,
    CANCELLED
}
