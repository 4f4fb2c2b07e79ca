package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.account.AccountId;

/**
 * A host has signed a plan. Told within the transaction that did it.
 *
 * @param missing the other hosts, who have yet to sign; empty if the plan is signed by both kinds of hosts
 */
public record PlanSigned(CourseId course, AccountId by, List<AccountId> missing) {}
