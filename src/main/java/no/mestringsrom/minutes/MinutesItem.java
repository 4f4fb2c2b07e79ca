package no.mestringsrom.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * A decision or an action of a meeting.
 *
 * @param heldOn the meeting's day
 * @param who as it was written; empty if nobody is named, and always for a decision
 * @param person the member that {@code who} means; null where that can't be told
 * @param due as it was written; empty if no time is named, and always for a decision
 * @param dueOn the day that {@code due} means; null where that can't be told
 * @param draft whether its minutes are not approved yet
 * @param doneAt null for what is open, and always for a decision
 */
public record MinutesItem(
        UUID id,
        MeetingId meeting,
        NetworkId network,
        LocalDate heldOn,
        MarkKind kind,
        String what,
        String who,
        @Nullable AccountId person,
        String due,
        @Nullable LocalDate dueOn,
        boolean draft,
        @Nullable Instant doneAt) {

    public boolean done() {
        return doneAt != null;
    }
}
