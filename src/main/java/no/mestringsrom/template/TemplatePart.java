package no.mestringsrom.template;

/** What of a template may be fixed. Whatever is not may be adapted freely. */
public enum TemplatePart {
    /** How many sessions there are. */
    SESSIONS,
    /** How long each session is. */
    LENGTH,
    /** How many days lie between the first session and each of the others. */
    RHYTHM,
    /** Which items the hosts may not shorten, in which order and how long. */
    AGENDA,
    TARGET_GROUP
}
