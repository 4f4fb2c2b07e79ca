package no.mestringsrom.host;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host's profile as a coordinator sees it.
 *
 * @param steps those that are asked of the host's roles
 * @param savedAt when the host last said when they can; null if never
 * @param mayConfirm whether the one who looks may confirm steps
 */
public record HostDetails(
        ListedHost host,
        String email,
        int coursesAtATime,
        int sessionsPerMonth,
        List<StepState> steps,
        Availability availability,
        @Nullable Instant savedAt,
        boolean mayConfirm) {}
