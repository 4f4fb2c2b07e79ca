package no.mestringsrom.registration;

import java.util.List;

/** Somebody could not be signed up; every reason at once, in the order of the form. */
public class SignUpRefused extends RuntimeException {

    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        EMAIL_MISSING,
        /** Neither an e-mail address nor a mobile number. */
        ADDRESS_MISSING,
        /** As many as may use the same address in the course do so already. */
        ADDRESS_SHARED,
        EMAIL_INVALID,
        MOBILE_INVALID,
        PHONE_INVALID,
        /** Nobody could write to them, and nobody could ring them. */
        PHONE_MISSING,
        /** Somebody helps, and does not say from where. */
        HELPER_MISSING,
        HELPER_TOO_LONG,
        MUNICIPALITY_MISSING,
        MUNICIPALITY_OUTSIDE,
        KIND_MISSING,
        /** An interpreter is needed, but not said for which language. */
        LANGUAGE_MISSING,
        LANGUAGE_TOO_LONG,
        NEED_TOO_LONG,
        CONSENT_MISSING,
        /** The address is in the course already. Told to coordinators alone. */
        ALREADY_THERE,
        /** Whoever brings a relative along has left, has not said yes yet, or has brought enough. */
        BRINGS_NOBODY,
        /** The course is not open for sign-up: it has begun, is over, or was never published. */
        CLOSED
    }

    private final List<Reason> reasons;

    SignUpRefused(List<Reason> reasons) {
        super("Sign-up refused: " + reasons);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
