package no.mestringsrom.account;

/** Something about an account that can't be done; the reason says what, and {@link #key()} which text tells it. */
public class AccountRefused extends RuntimeException {

    public enum Reason {
        NAME_MISSING,
        NAME_TOO_LONG,
        EMAIL_INVALID,
        EMAIL_TAKEN,
        SCOPE_MISSING,
        LAST_ADMINISTRATOR,
        /** Courses name them as a host, or material as who saved it. */
        STILL_NAMED
    }

    private final Reason reason;

    AccountRefused(Reason reason) {
        super("Account refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "account.AccountRefused." + reason.name();
    }
}
