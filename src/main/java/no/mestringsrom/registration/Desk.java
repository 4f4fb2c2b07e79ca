package no.mestringsrom.registration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Where those wait who press meanwhile: whoever comes to the desk first serves all who have come until then, in order of
 * arrival and in one transaction. Where nobody else is about, that is one.
 *
 * <p>Nobody is to wait for another's misfortune: in a course where somebody else is giving places just now, and where the
 * transaction failed, each is served alone.
 *
 * @param <T> what they are answered who come to this desk: while one waits for the database, another one works
 */
class Desk<T> {

    /** So that the first of them does not wait long for the last. */
    static final int MOST = 32;

    private static final Logger log = LoggerFactory.getLogger(Desk.class);

    private final BiConsumer<List<Visitor<T>>, Turns.Free> round;
    private final Turns turns;
    private final Queue<Visitor<T>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock desk = new ReentrantLock(true);

    /** @param round one transaction, begun and ended in here, that leaves out those whom it can't serve */
    Desk(BiConsumer<List<Visitor<T>>, Turns.Free> round, Turns turns) {
        this.round = round;
        this.turns = turns;
    }

    /**
     * Never part of a transaction.
     *
     * @param alone the same in a transaction of its own
     */
    T serve(Press<T> press, Supplier<T> alone) {
        Visitor<T> visitor = new Visitor<>(press);
        waiting.add(visitor);
        desk.lock();
        try {
            while (!visitor.hasBeenServed()) {
                serve(next());
            }
        } finally {
            desk.unlock();
        }
        return visitor.answer().orElse(alone).get();
    }

    /** Up to the first who has something in common with one before. */
    private List<Visitor<T>> next() {
        List<Visitor<T>> next = new ArrayList<>(MOST);
        Set<Object> whose = new HashSet<>();
        Visitor<T> first = waiting.peek();
        while (first != null && next.size() < MOST && Collections.disjoint(whose, first.whose())) {
            whose.addAll(first.whose());
            next.add(first);
            waiting.remove();
            first = waiting.peek();
        }
        return next;
    }

    private void serve(List<Visitor<T>> visitors) {
        boolean answersHold = false;
        try (Turns.Free free = turns.free()) {
            round.accept(visitors, free);
            answersHold = true;
        } catch (CannotCreateTransactionException noDatabase) {
            // They have waited for it, alone they would again; and so have those who would be next.
            visitors.addAll(waiting);
            waiting.removeAll(visitors);
            visitors.forEach(visitor -> visitor.refuse(noDatabase));
            answersHold = true;
        } catch (RuntimeException e) {
            // Its text may hold what was to be written about others; whoever it is about will meet it alone.
            log.warn(
                    "{} who pressed at once could not be served together and are served alone: {}",
                    visitors.size(),
                    e.getClass().getName());
        } finally {
            for (Visitor<T> visitor : visitors) {
                visitor.leaves(answersHold);
            }
        }
    }
}
