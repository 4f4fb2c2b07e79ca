package no.mestringsrom.host;

import java.util.Map;
import java.util.Set;
import no.mestringsrom.template.TargetGroup;

/**
 * @param municipality number
 * @param organisation user organisation or employer; empty for none
 * @param languages ISO 639 codes
 * @param coursesAtATime 0 for none just now, at most 10
 * @param sessionsPerMonth 1 to 31
 * @param knows as a professional; left out of account for whoever is none
 * @param livedWith as an experienced user; left out of account for whoever is none
 */
public record WriteHostProfile(
        String municipality,
        String organisation,
        Set<String> languages,
        int coursesAtATime,
        int sessionsPerMonth,
        Set<TargetGroup> knows,
        Map<TargetGroup, ShownTo> livedWith) {}
