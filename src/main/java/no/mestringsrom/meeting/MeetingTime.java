package no.mestringsrom.meeting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import no.mestringsrom.meeting.MeetingRefused.Reason;

/** The clock on the wall that meetings are promised by. */
final class MeetingTime {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private static final int SHORTEST = 5;
    static final int LONGEST = 12 * 60;

    /** A date further ahead is a slip of the finger. */
    private static final Period FURTHEST = Period.ofYears(3);

    private MeetingTime() {}

    static Instant moment(LocalDateTime wall) {
        return wall.atZone(ZONE).toInstant();
    }

    static LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }

    /** @throws MeetingRefused if it is past or absurdly far ahead, or the clocks skip it */
    static LocalDateTime ahead(LocalDateTime start, Instant now) {
        boolean exists = !ZONE.getRules().getValidOffsets(start).isEmpty();
        if (!exists || !moment(start).isAfter(now) || start.isAfter(wall(now).plus(FURTHEST))) {
            throw new MeetingRefused(Reason.START);
        }
        return start;
    }

    /** @param minutes planned length */
    static int length(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new MeetingRefused(Reason.LENGTH);
        }
        return minutes;
    }
}
