package no.mestringsrom.network;

/** A network that can't be made or joined like this; {@link #key()} is the text that says why. */
public class NetworkRefused extends RuntimeException {

    public enum Reason {
        NAME,
        PURPOSE,
        MUNICIPALITIES,
        /** Has no account, or no longer. */
        MEMBER
    }

    private final Reason reason;

    NetworkRefused(Reason reason) {
        super("Network refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "network.NetworkRefused." + reason.name();
    }
}
