package no.mestringsrom.network;

/** What the field calls the bodies that meet regularly. */
public enum NetworkKind {
    /** Fagnettverk: municipalities and a hospital trust. */
    PROFESSIONAL_NETWORK,
    /** LMS-forum: those who work with courses in one place. */
    FORUM,
    /** Fagråd. */
    COUNCIL,
    /** A resource, reference or project group. */
    GROUP
}
