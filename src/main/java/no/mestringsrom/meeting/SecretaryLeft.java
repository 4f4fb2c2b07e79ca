package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * The secretary of planned meetings is in the network no more.
 *
 * @param meetings at least one, by time
 * @param instead whose turn they are now; null where nobody takes turns
 */
public record SecretaryLeft(
        NetworkId network,
        List<MeetingId> meetings,
        @Nullable AccountId instead) {}
