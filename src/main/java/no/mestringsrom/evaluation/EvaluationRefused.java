package no.mestringsrom.evaluation;

/** Answers may not be taken, and why. */
public final class EvaluationRefused extends RuntimeException {

    public enum Reason {
        /** Nothing was answered at all. */
        EMPTY,
        WORDS_TOO_LONG,
        /** By this person, already. */
        ANSWERED,
        /** Not yet, or not any more, or there is no such form. */
        CLOSED
    }

    private final Reason reason;

    EvaluationRefused(Reason reason) {
        super("Evaluation: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
