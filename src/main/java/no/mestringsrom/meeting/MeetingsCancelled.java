package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/**
 * @param meetings at least one, by time
 * @param why as whoever called them off says it; may be empty
 */
public record MeetingsCancelled(NetworkId network, List<MeetingId> meetings, String why) {}
