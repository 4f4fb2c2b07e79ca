package no.mestringsrom.meeting;

import java.util.List;

/**
 * What a meeting is about.
 *
 * @param agenda in order
 * @param proposals what has not been taken in
 * @param minutes the meeting's length
 * @param arranges whether the one who is signed in may take in and order
 * @param open whether it may still be changed
 * @param held whether the meeting has begun or is over: what was its agenda stays
 */
public record AgendaSummary(
        List<AgendaEntry> agenda,
        List<AgendaEntry> proposals,
        int minutes,
        boolean arranges,
        boolean open,
        boolean held) {

    /** Minutes of the agenda. */
    public int planned() {
        return agenda.stream().mapToInt(entry -> entry.written().minutes()).sum();
    }

    /** Minutes of the agenda that are for exchanging experience. */
    public int exchange() {
        return agenda.stream()
                .filter(entry -> entry.written().kind() == ItemKind.EXCHANGE)
                .mapToInt(entry -> entry.written().minutes())
                .sum();
    }

    /** Minutes of the meeting that nobody has planned for; negative if there are too many. */
    public int left() {
        return minutes - planned();
    }
}
