package no.mestringsrom.request.web;

import java.util.List;
import no.mestringsrom.request.RequestRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form, in its order, each with the field that it belongs to. */
public record RequestErrors(List<Reason> reasons) {

    static final RequestErrors NONE = new RequestErrors(List.of());

    public boolean any() {
        return !reasons.isEmpty();
    }

    /** Id of the element that a link to the error leads to. */
    public static String field(Reason reason) {
        return switch (reason) {
            case UNIT_MISSING, UNIT_TOO_LONG -> "enhet";
            case CONTACT_MISSING, CONTACT_TOO_LONG -> "navn";
            case EMAIL_MISSING, EMAIL_INVALID -> "epost";
            case MUNICIPALITY_MISSING, MUNICIPALITY_WITHOUT_SERVICE -> "kommune";
            case TARGET_GROUP_MISSING -> "gruppe";
            case PARTICIPANTS_OUT_OF_RANGE -> "antall";
            case NEEDED_BY_IN_THE_PAST -> "innen";
            case WORDS_TOO_LONG -> "mer";
            case ANSWER_MISSING,
                    ANSWER_TOO_LONG,
                    CHANGED_BY_SOMEONE_ELSE,
                    DECLINED_ALREADY,
                    HAS_COURSE_ALREADY,
                    COURSE_DOES_NOT_FIT -> "main";
        };
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable Reason of(String field) {
        return reasons.stream()
                .filter(reason -> field(reason).equals(field))
                .findFirst()
                .orElse(null);
    }
}
