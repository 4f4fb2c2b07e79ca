package no.mestringsrom.meeting;

/** Whether a date suits somebody. */
public enum Vote {
    YES,
    IF_NEED_BE,
    NO
}
