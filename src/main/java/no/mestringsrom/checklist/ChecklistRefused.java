package no.mestringsrom.checklist;

/** Something may not be put on a checklist, and why. */
public final class ChecklistRefused extends RuntimeException {

    public enum Reason {
        WORDS_MISSING,
        WORDS_TOO_LONG,
        DUE_MISSING,
        TOO_MANY_ITEMS
    }

    private final Reason reason;

    ChecklistRefused(Reason reason) {
        super("Checklist: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
