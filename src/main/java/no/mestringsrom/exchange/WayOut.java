package no.mestringsrom.exchange;

import org.jspecify.annotations.Nullable;

/**
 * Something the hosts can do to give what was promised after all.
 *
 * @param segment which one; null for the session's end
 * @param minutes SHORTEN, DROP: the segment's whole length from then on; EXTEND: how far the end moves
 * @param winsMillis by how much the projection (rule 9) rises, in milliseconds; more than 0
 */
public record WayOut(Kind kind, @Nullable String segment, int minutes, long winsMillis) {

    public enum Kind {
        /** An input that may be adapted. */
        SHORTEN,
        /** A break that has not begun. */
        DROP,
        /** The planned end is moved. */
        EXTEND
    }
}
