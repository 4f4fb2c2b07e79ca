package no.mestringsrom.meeting;

import java.util.List;
import no.mestringsrom.account.AccountId;

/** @param waitedFor those who have not answered; said once */
public record PollUnanswered(PollId poll, List<AccountId> waitedFor) {}
