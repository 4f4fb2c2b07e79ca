package no.mestringsrom.pairing;

/** Something may not be done with a proposal, and why. The text says what to do instead. */
public final class PairingRefused extends RuntimeException {

    public enum Reason {
        /** Somebody who was proposed has other plans by now. */
        NO_LONGER_POSSIBLE,
        /** More than the course has room for in a role, as a rule because another coordinator was faster. */
        ALREADY_ASKED,
        NOBODY_CHOSEN,
        UNKNOWN_LANGUAGE,
        ALREADY_RUNNING
    }

    private final Reason reason;
    private final String name;

    PairingRefused(Reason reason) {
        this(reason, "");
    }

    /** @param name of the person it is about */
    PairingRefused(Reason reason, String name) {
        super(reason.name());
        this.reason = reason;
        this.name = name;
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "pairing.PairingRefused." + reason;
    }

    /** Of the person it is about; empty where it is about nobody. */
    public String name() {
        return name;
    }
}
