package no.mestringsrom.network;

/** An agreement that can't be kept like this; {@link #key()} is the text that says why. */
public class AgreementRefused extends RuntimeException {

    public enum Reason {
        TITLE,
        PARTIES,
        TASKS,
        VALID_FROM,
        /** Before it begins. */
        VALID_UNTIL,
        /** Somebody reviews it, but nobody says by when. */
        REVIEW_BY,
        /** Is not, or no longer, in the network. */
        REVIEWER,
        CHANGED_BY_SOMEONE_ELSE
    }

    private final Reason reason;

    AgreementRefused(Reason reason) {
        super("Agreement refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "network.AgreementRefused." + reason.name();
    }
}
