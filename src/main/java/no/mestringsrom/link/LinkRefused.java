package no.mestringsrom.link;

public class LinkRefused extends RuntimeException {

    public enum Reason {
        INVALID,
        EXPIRED
    }

    private final Reason reason;

    public LinkRefused(Reason reason) {
        super("Link refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
