package no.mestringsrom.experience;

/** Something can't be written like this; {@link #key()} is the text that says why. */
public final class ExperienceRefused extends RuntimeException {

    public enum Reason {
        TITLE_MISSING,
        TITLE_TOO_LONG,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        GROUP_MISSING,
        /** None of the network's. */
        MUNICIPALITY,
        CHANGED_BY_SOMEONE_ELSE,
        TRIED_ALREADY
    }

    private final Reason reason;

    ExperienceRefused(Reason reason) {
        super("Experience refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "experience.ExperienceRefused." + reason;
    }

    /** Stripped. */
    static String within(String written, int longest, Reason missing, Reason tooLong) {
        String stripped = within(written, longest, tooLong);
        if (stripped.isEmpty()) {
            throw new ExperienceRefused(missing);
        }
        return stripped;
    }

    /** Stripped; may be empty. */
    static String within(String written, int longest, Reason tooLong) {
        String stripped = written.strip();
        if (stripped.length() > longest) {
            throw new ExperienceRefused(tooLong);
        }
        return stripped;
    }
}
