package no.mestringsrom.meeting;

import no.mestringsrom.network.MembersChanged;
import no.mestringsrom.room.CircleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the room at once who may be there, and who steers. */
@Component
class NetworkNews {

    private final ApplicationEventPublisher events;

    NetworkNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(MembersChanged changed) {
        events.publishEvent(new CircleChanged(NetworkCircles.circle(changed.network())));
    }
}
