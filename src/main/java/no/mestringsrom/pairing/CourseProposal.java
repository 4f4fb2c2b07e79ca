package no.mestringsrom.pairing;

import java.util.List;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.exchange.SessionRole;

/**
 * What a season's plan has for one course.
 *
 * @param team who would be asked; empty if nobody was found
 * @param lacking roles that the course would still be without
 * @param others in those roles, the nearest first, and what stands in the way
 */
public record CourseProposal(
        CourseId course, String title, List<ProposedHost> team, List<SessionRole> lacking, List<HinderedHost> others) {}
