package no.mestringsrom.learningservice;

public class LearningServiceRefused extends RuntimeException {

    public enum Reason {
        NAME,
        UNKNOWN_MUNICIPALITY,
        CONTACT,
        /** Several municipalities, but no name for what joins them; or a name, but only one municipality. */
        COOPERATION,
        COLOUR,
        ABOUT_TOO_LONG,
        CHANGED_BY_SOMEONE_ELSE,
        NOT_FOUND
    }

    private final Reason reason;

    public LearningServiceRefused(Reason reason) {
        super("Learning service refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
