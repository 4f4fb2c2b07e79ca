package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.meeting.MeetingPlan;

/** A part of a meeting's page that belongs to a feature further on. */
public interface MeetingPart {

    /** Smaller comes first. */
    int order();

    /** Empty where there is nothing in it for the one who is signed in, who is a member. */
    Optional<Component> forMeeting(MeetingPlan meeting);
}
