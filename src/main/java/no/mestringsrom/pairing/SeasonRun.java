package no.mestringsrom.pairing;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A search for hosts for a whole season. It lives as long as the page that began it. */
public final class SeasonRun {

    private final SeasonSolver solver;
    private final CompletableFuture<List<CourseProposal>> result = new CompletableFuture<>();
    private volatile boolean begun;
    private volatile boolean stopped;

    SeasonRun(SeasonSolver solver) {
        this.solver = solver;
    }

    /** Whether it is at work, and not waiting for another one to end. */
    public boolean hasBegun() {
        return begun;
    }

    public boolean isDone() {
        return result.isDone();
    }

    /** @return null until it is done, and if it went wrong */
    public @Nullable List<CourseProposal> result() {
        return result.isCompletedExceptionally() ? null : result.getNow(null);
    }

    /** It ends soon, with nothing; nobody waits for it any more. */
    public void stop() {
        stopped = true;
        solver.stop();
    }

    SeasonSolver solver() {
        begun = true;
        return solver;
    }

    boolean isStopped() {
        return stopped;
    }

    void done(List<CourseProposal> proposals) {
        result.complete(proposals);
    }

    void failed(Throwable why) {
        result.completeExceptionally(why);
    }
}
