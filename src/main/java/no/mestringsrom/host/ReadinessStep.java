package no.mestringsrom.host;

import java.util.Arrays;
import java.util.List;
import no.mestringsrom.account.Role;

/** What somebody has behind them before they host a course without company. */
public enum ReadinessStep {
    /** One's own experience at a distance: one can help others with it. */
    EXPERIENCE_AT_A_DISTANCE,
    /** Likepersonskurs. */
    PEER_COURSE,
    /** The basic course of helsepedagogikk. */
    HEALTH_PEDAGOGY,
    FIRST_TIME_BESIDE_SOMEONE;

    /** Own experience is the experienced user's part, and so is the course in using it. */
    public boolean isFor(Role role) {
        return switch (this) {
            case EXPERIENCE_AT_A_DISTANCE, PEER_COURSE -> role == Role.EXPERIENCED_USER;
            case HEALTH_PEDAGOGY, FIRST_TIME_BESIDE_SOMEONE ->
                role == Role.EXPERIENCED_USER || role == Role.PROFESSIONAL;
        };
    }

    /** What is asked of somebody in this role. */
    public static List<ReadinessStep> of(Role role) {
        return Arrays.stream(values()).filter(step -> step.isFor(role)).toList();
    }
}
