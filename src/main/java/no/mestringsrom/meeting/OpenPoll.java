package no.mestringsrom.meeting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of some dates suits.
 *
 * @param minutes the meeting's length
 * @param place where some of them would sit together; may be empty
 * @param dates two to twelve, on the clock on the wall in Oslo
 * @param lastDay to answer on; null if there is none
 */
public record OpenPoll(
        String title,
        int minutes,
        String place,
        Set<LocalDateTime> dates,
        @Nullable LocalDate lastDay) {}
