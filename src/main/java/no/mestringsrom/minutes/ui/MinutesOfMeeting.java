package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.ui.MeetingPart;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.minutes.MinutesState;
import org.springframework.stereotype.Service;

/** The way to the minutes, on the meeting's page, from the day it is held. */
@Service
class MinutesOfMeeting implements MeetingPart {

    private static final int ORDER = 20;

    private final MinutesDesk desk;

    MinutesOfMeeting(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forMeeting(MeetingPlan meeting) {
        MinutesState state = desk.state(meeting.id());
        if (state.hindrance() != null) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("panel");
        String standing = state.text() == null ? "none" : state.approved() ? "approved" : "draft";
        RouterLink open =
                MinutesNavigation.minutesLink(meeting.id(), section.getTranslation("minutes.MinutesOfMeeting.open"));
        open.addClassName("primary-link");
        section.add(
                new H2(section.getTranslation("minutes.MinutesView.title")),
                new Paragraph(section.getTranslation("minutes.MinutesOfMeeting." + standing)),
                open);
        return Optional.of(section);
    }
}
