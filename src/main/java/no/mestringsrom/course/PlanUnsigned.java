package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.account.AccountId;

/**
 * A plan that was signed is another by now, and has to be signed anew; told of each change until it is. Told within the transaction that did it.
 *
 * @param by who changed it
 */
public record PlanUnsigned(CourseId course, AccountId by, List<PlanChange> changes) {}
