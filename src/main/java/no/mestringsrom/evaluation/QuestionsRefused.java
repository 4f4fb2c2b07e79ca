package no.mestringsrom.evaluation;

import java.util.List;

/** Questions may not be taken in, and what stands in the way. */
public final class QuestionsRefused extends RuntimeException {

    public enum Reason {
        FILE_TOO_LARGE,
        NOT_READABLE,
        NO_QUESTIONS,
        TOO_MANY_QUESTIONS,
        UNKNOWN_FORM,
        UNKNOWN_KIND,
        KEY_INVALID,
        KEY_TWICE,
        BOKMAL_MISSING,
        UNKNOWN_LANGUAGE,
        HALF_TRANSLATED,
        TEXT_TOO_LONG,
        ENDS_MISSING,
        OPTIONS_MISSING,
        VERSION_MISSING,
        NOT_THE_SAME_BEFORE_AND_AFTER,
        LICENCE_NOT_CONFIRMED,
        ALREADY_ANSWERED
    }

    /** @param where the place in the file, such as {@code forms.AFTER[2].text}, cut if it is long; empty for the whole of it */
    public record Problem(Reason reason, String where) {

        private static final int LONGEST = 80;

        public Problem {
            where = where.length() > LONGEST ? where.substring(0, LONGEST) : where;
        }
    }

    private final List<Problem> problems;

    QuestionsRefused(List<Problem> problems) {
        super("Questions: " + problems);
        this.problems = List.copyOf(problems);
    }

    QuestionsRefused(Reason reason) {
        this(List.of(new Problem(reason, "")));
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
