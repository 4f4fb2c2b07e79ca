package no.mestringsrom.host;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a host has come with a step.
 *
 * @param takenOn null as long as nobody has said that they have it
 * @param confirmedBy name of the coordinator; null as long as it is the host's word alone, and where a course did
 * @param byCourse whether it was confirmed by a course that gives the step
 */
public record StepState(
        ReadinessStep step,
        @Nullable LocalDate takenOn,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        boolean byCourse) {

    public boolean isConfirmed() {
        return confirmedAt != null;
    }
}
