package no.mestringsrom.meeting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One time that a series meets.
 *
 * @param byRule when the rule has it
 * @param startsAt when it is; null if it is skipped because of a public holiday
 */
public record Occurrence(LocalDateTime byRule, @Nullable LocalDateTime startsAt) {

    static Occurrence of(LocalDateTime byRule, OnHoliday holidays) {
        if (!Holidays.isOne(byRule.toLocalDate())) {
            return new Occurrence(byRule, byRule);
        }
        return switch (holidays) {
            case SKIP -> new Occurrence(byRule, null);
            case MOVE ->
                new Occurrence(
                        byRule, Holidays.nextWorkingDay(byRule.toLocalDate()).atTime(byRule.toLocalTime()));
        };
    }

    public boolean onHoliday() {
        return !byRule.equals(startsAt);
    }
}
