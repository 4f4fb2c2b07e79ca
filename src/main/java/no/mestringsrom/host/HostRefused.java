package no.mestringsrom.host;

/** Something about a host that can't be so; the reason says what, and {@link #key()} which text tells it. */
public class HostRefused extends RuntimeException {

    public enum Reason {
        MUNICIPALITY,
        LANGUAGES,
        ORGANISATION_TOO_LONG,
        LOAD,
        /** There is no profile to do this to. */
        NO_PROFILE,
        STEP_DATE,
        STEP_NOT_FOR_ROLE,
        STEP_NOT_TAKEN,
        OWN_STEP,
        TIME_ORDER,
        TIME_PAST,
        TIME_TOO_FAR,
        TOO_MANY_TIMES,
        ASKED_LATELY,
        CALENDAR_ADDRESS,
        CALENDAR_NOT_HTTPS,
        CALENDAR_NOT_PUBLIC
    }

    private final Reason reason;

    HostRefused(Reason reason) {
        super("Host refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "host.HostRefused." + reason.name();
    }
}
