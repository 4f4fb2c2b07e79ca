package no.mestringsrom.pairing;

import java.util.List;
import java.util.Set;
import no.mestringsrom.template.TargetGroup;

/**
 * How close somebody is to what a course is about. Someone with the very same is not always to be found; others know much of
 * what the days are like.
 */
enum Closeness {
    SAME,
    NEAR,
    UNKNOWN;

    private static final List<Set<TargetGroup>> ALIKE = List.of(
            Set.of(TargetGroup.DIABETES, TargetGroup.OVERWEIGHT, TargetGroup.HEART),
            Set.of(TargetGroup.HEART, TargetGroup.COPD, TargetGroup.STROKE),
            Set.of(TargetGroup.CANCER, TargetGroup.CFS_ME),
            Set.of(TargetGroup.MENTAL_HEALTH, TargetGroup.CFS_ME),
            Set.of(TargetGroup.RELATIVES, TargetGroup.FAMILIES),
            Set.of(TargetGroup.ELDERLY, TargetGroup.STROKE),
            Set.of(TargetGroup.INTELLECTUAL_DISABILITY, TargetGroup.FAMILIES));

    static Closeness of(TargetGroup course, Set<TargetGroup> known) {
        if (known.contains(course)) {
            return SAME;
        }
        boolean across = course == TargetGroup.ACROSS_DIAGNOSES || known.contains(TargetGroup.ACROSS_DIAGNOSES);
        boolean alike = ALIKE.stream()
                .anyMatch(groups -> groups.contains(course) && known.stream().anyMatch(groups::contains));
        return !known.isEmpty() && (across || alike) ? NEAR : UNKNOWN;
    }
}
