package no.mestringsrom.demo;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills an empty database, and sees to it at every start that some session is on right now. */
@Component
@Profile("demo")
class DemoData {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final Duration LEFT_FOR_THE_VISITOR = Duration.ofMinutes(30);

    private final House house;
    private final Season season;
    private final OnNow onNow;

    DemoData(House house, Season season, OnNow onNow) {
        this.house = house;
        this.season = season;
        this.onNow = onNow;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        boolean empty = house.isEmpty();
        if (empty) {
            house.furnish();
        }
        // First what a visitor who is quick will look for.
        if (onNow.session(LEFT_FOR_THE_VISITOR).isEmpty()) {
            season.onRightNow(house.services().tromso());
        }
        if (empty) {
            House.Services services = house.services();
            season.finished(services.tromso());
            season.fullWithWaitingList(services.narvik());
            season.openForSignUp(services.tromso());
            season.startingTomorrow(services.midtTroms());
            season.beingPlanned(services.tromso());
            log.info("The demo's invented people have moved in");
        }
    }
}
