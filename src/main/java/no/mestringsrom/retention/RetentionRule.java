package no.mestringsrom.retention;

/** Beans of this kind forget what has served its purpose. Each transaction is the rule's own. */
public interface RetentionRule {

    /** Of the feature and what it forgets, such as {@code registration.contact}; at most 60 characters, and never changed. */
    String name();

    /** Whether it is not to wait for the night. */
    default boolean hourly() {
        return false;
    }

    /**
     * Forgets all that is due now. Done again, or after nights that were missed, it does what is left to do.
     *
     * @return how many persons, messages or whatever the rule is about
     */
    int forget();
}
