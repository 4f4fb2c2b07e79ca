package no.mestringsrom.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * What letters say of a meeting.
 *
 * @param startsAt on the clock on the wall in Oslo
 * @param papers names of the files of its agenda
 * @param holiday that the series has it on, and why it is on another day; null if that is no holiday
 * @param paths where each who was asked answers
 */
public record MeetingCall(
        MeetingId id,
        NetworkId network,
        String title,
        LocalDateTime startsAt,
        Duration length,
        Instant ends,
        String place,
        @Nullable LocalDate holiday,
        long revision,
        List<String> papers,
        Map<AccountId, String> paths) {}
