package no.mestringsrom.network;

/** A network that can't be made, changed or joined like this; {@link #key()} is the text that says why. */
public class NetworkRefused extends RuntimeException {

    public enum Reason {
        NAME,
        PURPOSE,
        MUNICIPALITIES,
        /** One that its letters can't be written in. */
        LANGUAGE,
        /** Has no account, or no longer. */
        MEMBER,
        /** Nobody has an account with this address. */
        NO_ACCOUNT,
        IN_ALREADY,
        /** Is not, or no longer, in the network. */
        NOT_A_MEMBER,
        REPRESENTS,
        /** Whoever leads can't leave before it is said who leads instead, or that nobody does. */
        CHAIR,
        CHANGED_BY_SOMEONE_ELSE
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
