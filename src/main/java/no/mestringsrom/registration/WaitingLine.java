package no.mestringsrom.registration;

import no.mestringsrom.course.CapacityRaised;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves those who wait up as soon as a course has more seats. */
@Component
class WaitingLine {

    private final Places places;

    WaitingLine(Places places) {
        this.places = places;
    }

    @EventListener
    void on(CapacityRaised raised) {
        places.moveUp(raised.course());
    }
}
