package no.mestringsrom.minutes;

import java.time.LocalDate;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.NetworkId;

/**
 * The draft is ready for all to read and better.
 *
 * @param heldOn the meeting's day
 * @param by who sent it
 */
public record MinutesSent(MeetingId meeting, NetworkId network, LocalDate heldOn, AccountId by) {}
