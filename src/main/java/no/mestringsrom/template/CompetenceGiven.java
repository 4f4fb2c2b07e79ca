package no.mestringsrom.template;

/**
 * What completing a course gives those who are in the registry of hosts.
 *
 * @param mayMiss how many of the sessions that are held one may be away from; not negative
 */
public record CompetenceGiven(Competence competence, int mayMiss) {

    /** How many of these sessions somebody must have been in; at least one. */
    public int leastOf(int held) {
        return Math.max(1, held - mayMiss);
    }
}
