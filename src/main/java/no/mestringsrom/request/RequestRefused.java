package no.mestringsrom.request;

import java.util.List;

/** An order could not be taken, or not be answered so; every reason at once, in the order of the form. */
public final class RequestRefused extends RuntimeException {

    public enum Reason {
        UNIT_MISSING,
        UNIT_TOO_LONG,
        CONTACT_MISSING,
        CONTACT_TOO_LONG,
        EMAIL_MISSING,
        EMAIL_INVALID,
        MUNICIPALITY_MISSING,
        MUNICIPALITY_WITHOUT_SERVICE,
        TARGET_GROUP_MISSING,
        PARTICIPANTS_OUT_OF_RANGE,
        NEEDED_BY_IN_THE_PAST,
        WORDS_TOO_LONG,
        ANSWER_MISSING,
        ANSWER_TOO_LONG,
        CHANGED_BY_SOMEONE_ELSE,
        DECLINED_ALREADY,
        HAS_COURSE_ALREADY,
        /** The course belongs to another service, or will not be held. */
        COURSE_DOES_NOT_FIT
    }

    private final List<Reason> reasons;

    RequestRefused(Reason... reasons) {
        this(List.of(reasons));
    }

    RequestRefused(List<Reason> reasons) {
        super("Order refused: " + reasons);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
