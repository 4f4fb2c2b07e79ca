package no.mestringsrom.course;

import java.time.LocalDateTime;

/**
 * A session of a published course starts, or ends, at another time. Told within the transaction that did it. All times are
 * those of clocks on the wall.
 *
 * @param from when it started
 * @param to when it starts
 * @param ended when it ended
 */
public record SessionMoved(
        CourseId course, SessionId session, LocalDateTime from, LocalDateTime to, LocalDateTime ended) {

    /** Whether it starts as before, and is longer or shorter than it was. */
    public boolean onlyTheEnd() {
        return from.equals(to);
    }
}
