package no.mestringsrom.registration;

/** Seats could not be reserved so, and why. */
public final class ReservationRefused extends RuntimeException {

    public enum Reason {
        /** Together more than the course has. */
        MORE_THAN_THERE_ARE,
        MUNICIPALITY_OUTSIDE,
        NEGATIVE,
        DAYS_OUT_OF_RANGE
    }

    private final Reason reason;

    ReservationRefused(Reason reason) {
        super("Reservation refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
