package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/** @param meetings at least one, by time */
public record MeetingsCancelled(NetworkId network, List<MeetingId> meetings) {}
