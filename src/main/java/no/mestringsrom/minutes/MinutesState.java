package no.mestringsrom.minutes;

import java.time.Instant;
import java.util.List;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where the minutes of a meeting stand, for the one who is signed in.
 *
 * @param next the meeting where they are approved; null while none is planned
 * @param language that they are in
 * @param text null if nobody has begun them
 * @param hindrance why they can't be begun; null if they can, or are begun
 * @param sentAt when all were told that the draft is ready; null if they were not
 * @param approvedAt null until they are
 * @param approvedBy the name of who said so; empty until then, and if that account is gone
 * @param mayLead whether they may send them, and add to them when they are approved
 * @param mayApprove whether they lead the next meeting, and it has begun
 */
public record MinutesState(
        MeetingPlan meeting,
        @Nullable MeetingPlan next,
        Language language,
        @Nullable String text,
        @Nullable Reason hindrance,
        @Nullable Instant sentAt,
        @Nullable Instant approvedAt,
        String approvedBy,
        List<MinutesNote> notes,
        boolean mayLead,
        boolean mayApprove) {

    public boolean approved() {
        return approvedAt != null;
    }

    /** Whether they were approved on the day of the next meeting, as is usual, and not some time after. */
    boolean approvedAtNext() {
        return approvedAt != null
                && next != null
                && approvedAt
                        .atZone(next.zone())
                        .toLocalDate()
                        .equals(next.startsAtLocal().toLocalDate());
    }
}
