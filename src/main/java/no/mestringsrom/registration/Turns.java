package no.mestringsrom.registration;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Component;

/**
 * Those who come to the same course at once wait here, in order of arrival, and not in the database, where each would hold a
 * connection while waiting. The database's lock is what counts; this keeps a rush from taking them all.
 */
@Component
class Turns {

    private final Lock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(Lock[]::new);

    /** @param action one transaction, begun and ended in here */
    <T> T take(CourseId course, Supplier<T> action) {
        return take(turn(course), action);
    }

    /** As {@link #take(CourseId, Supplier)}, in two courses at once: everybody waits for the same one first. */
    <T> T take(CourseId one, CourseId other, Supplier<T> action) {
        int first = Math.min(turn(one), turn(other));
        int second = Math.max(turn(one), turn(other));
        return take(first, () -> take(second, action));
    }

    private <T> T take(int turn, Supplier<T> action) {
        turns[turn].lock();
        try {
            return action.get();
        } finally {
            turns[turn].unlock();
        }
    }

    private int turn(CourseId course) {
        return Math.floorMod(course.hashCode(), turns.length);
    }
}
