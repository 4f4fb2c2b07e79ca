package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.network.NetworkId;

/**
 * Members are asked to come.
 *
 * @param meetings at least one, by time; more are of one series
 */
public record MeetingsPlanned(NetworkId network, List<MeetingId> meetings) {}
