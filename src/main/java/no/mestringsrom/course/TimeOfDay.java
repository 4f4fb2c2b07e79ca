package no.mestringsrom.course;

import java.time.LocalTime;

/** When on the day a course begins. */
public enum TimeOfDay {
    MORNING,
    AFTERNOON,
    EVENING;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime AFTER_WORK = LocalTime.of(17, 0);

    public static TimeOfDay of(LocalTime start) {
        return start.isBefore(NOON) ? MORNING : start.isBefore(AFTER_WORK) ? AFTERNOON : EVENING;
    }
}
