package no.mestringsrom.template;

/** What of a template may be fixed. Whatever is not may be adapted freely. */
public enum TemplatePart {
    /** How many sessions there are. */
    SESSIONS,
    /** How long each session is. */
    LENGTH,
    /** How long after one session the next comes: by the weeks of the pattern, or else in days. */
    RHYTHM,
    /** On which days of the week sessions are. */
    WEEKDAYS,
    /** Which items the hosts may not shorten, in which order and how long. */
    AGENDA,
    TARGET_GROUP,
    COPING_MODEL,
    /** That none of what is laid out with the template is left out. */
    MATERIALS,
    /** That none of what the template wants seen to is taken off the list. */
    CHECKLIST
}
