package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;

/** Somebody has come to the network, and is asked what the others were asked before: at least one of either. */
public record MemberAsked(NetworkId network, AccountId member, List<MeetingId> meetings, List<PollId> polls) {}
