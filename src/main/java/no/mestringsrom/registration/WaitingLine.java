package no.mestringsrom.registration;

import java.time.Clock;
import no.mestringsrom.course.CapacityChanged;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePublished;
import no.mestringsrom.course.SessionMoved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives seats on as soon as they can be had: the course has more of them, a limit has passed, or they are released. */
@Component
class WaitingLine {

    private static final Logger log = LoggerFactory.getLogger(WaitingLine.class);

    private final Places places;
    private final Turns turns;
    private final SeatQueueRepository queues;
    private final Clock clock;

    WaitingLine(Places places, Turns turns, SeatQueueRepository queues, Clock clock) {
        this.places = places;
        this.turns = turns;
        this.queues = queues;
        this.clock = clock;
    }

    @EventListener
    void on(CoursePublished published) {
        places.openLine(published.course());
    }

    @EventListener
    void on(CapacityChanged changed) {
        places.fitReserved(changed.course());
    }

    /** With the first session, the day moves on which reserved seats are released. */
    @EventListener
    void on(SessionMoved moved) {
        places.settle(moved.course());
    }

    /** Each course in a transaction of its own: one that goes wrong keeps none of the others waiting. */
    @Scheduled(fixedDelayString = "PT1M")
    void settleWhatIsDue() {
        queues.due(clock.instant()).forEach(this::settle);
    }

    private void settle(CourseId course) {
        try {
            turns.take(course, () -> {
                places.settle(course);
                return course;
            });
        } catch (RuntimeException e) {
            log.error("The seats of course {} could not be given on", course.value(), e);
        }
    }
}
