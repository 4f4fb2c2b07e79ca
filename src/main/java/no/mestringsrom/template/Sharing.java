package no.mestringsrom.template;

/** Who may read a template and make courses and copies from it, besides those whose it is. */
public enum Sharing {
    /** Services in which the municipality that hosts its owner takes part. */
    MUNICIPALITY,
    /** Services that share any municipality with its owner. */
    COOPERATION,
    /** The members of one professional network. */
    NETWORK,
    /** Whoever is signed in. */
    EVERYONE
}
