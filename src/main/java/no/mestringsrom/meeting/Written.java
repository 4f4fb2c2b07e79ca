package no.mestringsrom.meeting;

import no.mestringsrom.meeting.MeetingRefused.Reason;

/** What people type, as it is kept. */
final class Written {

    static final int LINE = 200;
    static final int TEXT = 2_000;

    private Written() {}

    /** @throws MeetingRefused if it is empty or too long */
    static String required(String typed, int longest, Reason reason) {
        String kept = optional(typed, longest, reason);
        if (kept.isEmpty()) {
            throw new MeetingRefused(reason);
        }
        return kept;
    }

    /** @throws MeetingRefused if it is too long */
    static String optional(String typed, int longest, Reason reason) {
        String kept = typed.strip();
        if (kept.length() > longest) {
            throw new MeetingRefused(reason);
        }
        return kept;
    }
}
