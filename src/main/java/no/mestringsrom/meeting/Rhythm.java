package no.mestringsrom.meeting;

import java.time.LocalDate;

/** How often a series meets, as people say it. */
public enum Rhythm {
    WEEKLY,
    EVERY_SECOND_WEEK,
    /** On the same weekday of the same week of the month. */
    MONTHLY;

    private static final int WEEK = 7;
    private static final int LAST = 4;

    /** 1 to 4; -1 for the last one: not every month has a fifth. */
    public static int weekOfMonth(LocalDate day) {
        int week = (day.getDayOfMonth() - 1) / WEEK + 1;
        return week > LAST ? -1 : week;
    }
}
