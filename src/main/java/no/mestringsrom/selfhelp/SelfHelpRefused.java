package no.mestringsrom.selfhelp;

/** What somebody wanted to do with their group, or for one, can't be done so. */
public final class SelfHelpRefused extends RuntimeException {

    public enum Reason {
        /** The time to answer whether they want to go on is over, or has not come. */
        NOT_ASKED,
        /** The link opens nothing: altered, or its owner has left, or the group is no more. */
        UNKNOWN_LINK,
        NAME_MISSING,
        NAME_TOO_LONG,
        RULES_TOO_LONG,
        START_MISSING,
        START_IN_THE_PAST,
        START_TOO_FAR_AHEAD,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        /** Neither an e-mail address nor a mobile number that can be written to. */
        ADDRESS_INVALID,
        /** So many are invited at a time; or this one is. */
        TOO_MANY_INVITED,
        INVITED_ALREADY,
        /** Whoever would invite has said yes by it: one more has to. */
        ANOTHER_HAS_TO_AGREE,
        /** It was answered or taken back, or its time is over, or its group is no more. */
        INVITATION_OVER,
        /** The address that was invited belongs to a member. */
        IN_ALREADY,
        /** Somebody else in the group was first: what they wrote is shown. */
        CHANGED_BY_SOMEONE_ELSE,
        /** The evening is on, is over, or is none of the group's. */
        EVENING_IS_PAST,
        ANSWERED_ALREADY,
        NO_ANSWER_WANTED
    }

    private final Reason reason;

    public SelfHelpRefused(Reason reason) {
        super("Refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "selfhelp.SelfHelpRefused." + reason;
    }
}
