package no.mestringsrom.host;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * A host's profile as its owner sees it: all of it.
 *
 * @param steps those that are asked of the owner's roles
 */
public record OwnHostProfile(
        String municipality,
        @Nullable String organisation,
        List<String> languages,
        int coursesAtATime,
        int sessionsPerMonth,
        Set<TargetGroup> knows,
        Map<TargetGroup, ShownTo> livedWith,
        List<StepState> steps) {}
