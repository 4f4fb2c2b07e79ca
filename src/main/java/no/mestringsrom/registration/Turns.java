package no.mestringsrom.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Component;

/**
 * Those who come to the same course at once wait here, in order of arrival, and not in the database, where each would hold a
 * connection while waiting. The database's lock is what counts; this keeps a rush from taking them all.
 */
@Component
class Turns {

    /** Those of courses where somebody has one or waits for it. */
    private final Map<CourseId, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn extends ReentrantLock {

        private int people;

        private Turn() {
            super(true);
        }

        private Turn with(int more) {
            people += more;
            return this;
        }
    }

    /** @param action one transaction, begun and ended in here */
    <T> T take(CourseId course, Supplier<T> action) {
        Turn turn = join(course);
        turn.lock();
        try {
            return action.get();
        } finally {
            turn.unlock();
            leave(course);
        }
    }

    /** As {@link #take(CourseId, Supplier)}, in two courses at once: everybody waits for the same one first. */
    <T> T take(CourseId one, CourseId other, Supplier<T> action) {
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        return take(inOrder ? one : other, () -> take(inOrder ? other : one, action));
    }

    /** For one transaction in many courses that is to wait for nobody. */
    Free free() {
        return new Free();
    }

    /** Turns in courses where nobody had one or waited for it, until they are closed. Of one thread. */
    final class Free implements AutoCloseable {

        private final Map<CourseId, Turn> taken = new HashMap<>();

        private Free() {}

        /** @return whether it is had now */
        boolean take(CourseId course) {
            Turn turn = join(course);
            if (isTaken(turn)) {
                taken.put(course, turn);
                return true;
            }
            leave(course);
            return false;
        }

        @Override
        public void close() {
            taken.forEach((course, turn) -> {
                turn.unlock();
                leave(course);
            });
        }
    }

    private static boolean isTaken(Turn turn) {
        try {
            // With a time, even none, it never passes those who wait.
            return turn.tryLock(0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Turn join(CourseId course) {
        return turns.compute(course, (id, there) -> (there == null ? new Turn() : there).with(1));
    }

    private void leave(CourseId course) {
        turns.computeIfPresent(course, (id, there) -> there.with(-1).people == 0 ? null : there);
    }
}
