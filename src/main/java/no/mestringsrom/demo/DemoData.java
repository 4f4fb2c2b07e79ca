package no.mestringsrom.demo;

import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database, and sees to it that some session is on right now and on time: at every start, and whenever a
 * visitor finds that the last one was ended.
 */
@Component
@Profile("demo")
class DemoData {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final Duration LEFT_FOR_THE_VISITOR = Duration.ofMinutes(30);

    private final House house;
    private final Forums forums;
    private final ForumMeetings forumMeetings;
    private final WrittenMinutes writtenMinutes;
    private final Hosts hosts;
    private final Season season;
    private final OwnTemplates ownTemplates;
    private final AcrossBorders acrossBorders;
    private final Experience experience;
    private final OnNow onNow;
    private final PlayedSession played;

    /** Visitors who come at once find one session, complete with its people, and not one each. */
    private final Lock making = new ReentrantLock();

    private volatile boolean furnished;

    DemoData(
            House house,
            Forums forums,
            ForumMeetings forumMeetings,
            WrittenMinutes writtenMinutes,
            Hosts hosts,
            Season season,
            OwnTemplates ownTemplates,
            AcrossBorders acrossBorders,
            Experience experience,
            OnNow onNow,
            PlayedSession played) {
        this.house = house;
        this.forums = forums;
        this.forumMeetings = forumMeetings;
        this.writtenMinutes = writtenMinutes;
        this.hosts = hosts;
        this.season = season;
        this.ownTemplates = ownTemplates;
        this.acrossBorders = acrossBorders;
        this.experience = experience;
        this.onNow = onNow;
        this.played = played;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        boolean empty = house.isEmpty();
        if (empty) {
            house.furnish();
        }
        furnished = true;
        // First what a visitor who is quick will look for.
        keepOneOn(LEFT_FOR_THE_VISITOR);
        if (empty) {
            hosts.writeProfiles();
            forums.meet();
            forumMeetings.plan();
            writtenMinutes.write();
            House.Services services = house.services();
            season.finished(services.tromso());
            season.fullWithWaitingList(services.narvik());
            season.openForSignUp(services.tromso());
            season.startingTomorrow(services.midtTroms());
            season.beingPlanned(services.tromso());
            season.withoutHosts(services.tromso());
            season.ordered();
            ownTemplates.make(services.tromso());
            acrossBorders.lend(services);
            experience.share();
            log.info("The demo's invented people have moved in");
        }
    }

    /** Whether the services and the people are there, not yet all their courses. */
    boolean isFurnished() {
        return furnished;
    }

    /**
     * Makes a session that is on unless there is one, in a house that is furnished, and closes the courses that are over.
     *
     * @param left how long it must still last by its plan
     */
    void keepOneOn(Duration left) {
        making.lock();
        try {
            if (onNow.session(left).isEmpty()) {
                season.completeWhatIsOver();
                season.onRightNow(house.services().tromso());
            }
        } finally {
            making.unlock();
        }
    }

    /** The invented hosts lead the session until a visitor does: whoever looks in late finds it where it should be. */
    @Scheduled(fixedDelayString = "${mestringsrom.demo.leads-every:PT10S}")
    void goOn() {
        if (!furnished) {
            return;
        }
        making.lock();
        try {
            onNow.session(Duration.ZERO).ifPresent(played::goOn);
        } finally {
            making.unlock();
        }
    }
}
