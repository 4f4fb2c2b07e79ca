package no.mestringsrom.pairing;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Finds hosts for all courses of a season together. It begins with what going through them one by one gives, so that it is
 * never worse, and leaves a seat empty rather than break a rule. On one core; another core can serve people meanwhile.
 */
final class SeasonSolver {

    /** It begins near the top: the usual hundreds of steps down before the next one up would take longer than there is. */
    private static final int PATIENCE = 5;

    private final Solver<SeasonPlan> solver;

    private volatile boolean stopped;

    /**
     * @param atMost after which it gives the best it has
     * @param withoutProgress after which it gives up earlier
     */
    SeasonSolver(Duration atMost, Duration withoutProgress) {
        solver = SolverFactory.<SeasonPlan>create(new SolverConfig()
                        .withSolutionClass(SeasonPlan.class)
                        .withEntityClasses(OpenSeat.class)
                        .withConstraintProviderClass(PairingConstraints.class)
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(1L)
                        .withPhases(new LocalSearchPhaseConfig()
                                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(PATIENCE))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)))
                        .withTerminationConfig(new TerminationConfig()
                                .withSpentLimit(atMost)
                                .withUnimprovedSpentLimit(withoutProgress)))
                .buildSolver();
    }

    /** Nobody for a course that nobody could be found for. Blocks until it is done, or told to {@link #stop}. */
    Map<OpenCourse, List<Candidate>> solve(Season season) {
        return plan(season).teams();
    }

    SeasonPlan plan(Season season) {
        SeasonPlan start = SeasonPlan.of(season, TeamSearch.oneByOne(season));
        return start.isEmpty() || stopped ? start : solver.solve(start);
    }

    /**
     * It gives the best it has, at once. May be called from another thread, also before or after: the solver itself forgets
     * what it was told before it began.
     */
    void stop() {
        stopped = true;
        solver.terminateEarly();
    }
}
