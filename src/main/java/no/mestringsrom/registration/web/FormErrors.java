package no.mestringsrom.registration.web;

import java.util.List;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.jspecify.annotations.Nullable;

/** What is wrong with the form, in its order, each with the field that it belongs to. */
public record FormErrors(List<Reason> reasons) {

    static final FormErrors NONE = new FormErrors(List.of());

    public boolean any() {
        return !reasons.isEmpty();
    }

    /** Id of the element that a link to the error leads to. */
    public static String field(Reason reason) {
        return switch (reason) {
            case NAME_MISSING, NAME_TOO_LONG -> "navn";
            case EMAIL_MISSING, EMAIL_INVALID, ADDRESS_MISSING, ADDRESS_SHARED -> "epost";
            case MOBILE_INVALID -> "mobil";
            case MUNICIPALITY_MISSING, MUNICIPALITY_OUTSIDE -> "kommune";
            case KIND_MISSING -> "rolle";
            case LANGUAGE_MISSING, LANGUAGE_TOO_LONG -> "sprak";
            case NEED_TOO_LONG -> "annet";
            case CONSENT_MISSING -> "samtykke";
            case PHONE_INVALID, PHONE_MISSING -> "telefon";
            case HELPER_MISSING, HELPER_TOO_LONG -> "enhet";
            case CLOSED, ALREADY_THERE, BRINGS_NOBODY -> "main";
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
