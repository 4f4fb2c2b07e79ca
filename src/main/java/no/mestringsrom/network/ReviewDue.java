package no.mestringsrom.network;

import java.util.List;
import no.mestringsrom.account.AccountSummary;

/**
 * An agreement that has to be reviewed within a month, or should have been.
 *
 * @param reviewers whoever is named; where nobody is, or no longer a member, those who lead
 * @param overdue whether the day is over
 * @param lead whether those lead, and may write another day themselves
 */
public record ReviewDue(
        NetworkSummary network, Agreement agreement, List<AccountSummary> reviewers, boolean overdue, boolean lead) {}
