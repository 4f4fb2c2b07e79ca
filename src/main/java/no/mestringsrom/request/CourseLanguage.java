package no.mestringsrom.request;

/** What a course that is asked for is to be held in. */
public enum CourseLanguage {
    NORWEGIAN,
    SAMI,
    ENGLISH,
    /** Which one is said in words. */
    OTHER
}
