package no.mestringsrom.minutes;

import java.time.LocalDate;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.MeetingsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A meeting can be moved after somebody has begun its minutes in the morning: they are of the day it is held on. */
@Component
class MovedMeetings {

    private final Meetings meetings;
    private final MinutesStore store;
    private final ItemsInText items;

    MovedMeetings(Meetings meetings, MinutesStore store, ItemsInText items) {
        this.meetings = meetings;
        this.store = store;
        this.items = items;
    }

    @EventListener
    @Transactional
    void on(MeetingsChanged changed) {
        changed.changes().stream()
                .filter(MeetingsChanged.Change::moved)
                .map(MeetingsChanged.Change::meeting)
                .filter(meeting -> store.lock(meeting).isPresent())
                .forEach(this::follow);
    }

    private void follow(MeetingId meeting) {
        LocalDate day = meetings.plan(meeting).startsAtLocal().toLocalDate();
        store.heldOn(meeting, day);
        items.datedFrom(meeting, day);
    }
}
