package no.mestringsrom.registration;

public enum RegistrationStatus {
    /** A seat is kept until the person says yes to what was sent to their address, or the limit passes. */
    HELD,
    /** Has a seat. */
    CONFIRMED,
    /** Is on the waiting list. */
    WAITING,
    /** First in line of those who may have it: a seat is kept until the person says yes or no, or the limit passes. */
    OFFERED,
    /** Left, or was taken off. */
    CANCELLED,
    /** Did not answer in time, and is out. */
    LAPSED;

    /** Whether a seat of the course is theirs, or is kept for them. */
    public boolean takesSeat() {
        return this == HELD || this == CONFIRMED || this == OFFERED;
    }

    /** Whether they are out of the course, and forgotten in it. */
    public boolean isOut() {
        return this == CANCELLED || this == LAPSED;
    }
}
