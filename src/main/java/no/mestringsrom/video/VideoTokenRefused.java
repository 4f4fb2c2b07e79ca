package no.mestringsrom.video;

/** A token that opens no room. */
public class VideoTokenRefused extends RuntimeException {

    public enum Reason {
        MISSING,
        MALFORMED,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        NOT_YET,
        EXPIRED,
        ROOM
    }

    private final Reason reason;

    public VideoTokenRefused(Reason reason) {
        super("Video token refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
