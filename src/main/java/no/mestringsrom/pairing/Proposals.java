package no.mestringsrom.pairing;

import java.util.List;

/**
 * Who could host a course.
 *
 * @param teams the best first; of each team those who would be asked, professionals first
 * @param others who is not in any of them and why, the nearest first
 * @param more how many others there are besides
 */
public record Proposals(List<List<ProposedHost>> teams, List<HinderedHost> others, int more) {}
