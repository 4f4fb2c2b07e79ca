package no.mestringsrom.lending;

/** Something may not be written, answered or settled so; {@link #key()} is the text that says what to do instead. */
public final class LendingRefused extends RuntimeException {

    public enum Reason {
        MUNICIPALITY,
        WORDS_MISSING,
        TOO_LONG,
        DATE,
        OWN_NOTICE,
        ANSWERED_ALREADY,
        NOTICE_CLOSED,
        TITLE_MISSING,
        YEAR,
        YEAR_NOT_OVER,
        SEATS_CHANGED,
        TOO_MANY_COSTS,
        COST_WITHOUT_WORDS,
        COST_TOO_LARGE,
        COST_MISSING,
        WEIGHT,
        NO_WEIGHT,
        SOURCE_MISSING,
        AGREED_ALREADY,
        NOT_AGREED,
        CHANGED_BY_SOMEONE_ELSE
    }

    private final Reason reason;

    LendingRefused(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "lending.LendingRefused." + reason;
    }

    static void unless(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new LendingRefused(reason);
        }
    }
}
