package no.mestringsrom.minutes;

import java.time.Instant;
import java.time.LocalDate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param heldOn the meeting's day in Norway
 * @param language that the network works in
 * @param version how many changes the text has come by
 * @param approvedBy who said so; null until they are approved
 */
record MinutesRow(
        MeetingId meeting,
        NetworkId network,
        LocalDate heldOn,
        Language language,
        int version,
        String text,
        @Nullable Instant sentAt,
        @Nullable Instant approvedAt,
        @Nullable AccountId approvedBy) {

    boolean approved() {
        return approvedAt != null;
    }

    /** @throws MinutesRefused once they are approved */
    void requireOpen() {
        if (approved()) {
            throw new MinutesRefused(MinutesRefused.Reason.APPROVED);
        }
    }
}
