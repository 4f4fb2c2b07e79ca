package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingStatus;

/** A meeting ahead: when, how many come, and one's own answer; the way in as soon as it is open. */
@StyleSheet("context://course.css")
class MeetingCard extends Composite<Div> {

    MeetingCard(ListedMeeting meeting, boolean primary, MeetingPlanning planning, MeetingLinks links, Runnable again) {
        String when = Words.when(meeting);
        getContent().addClassName("card");
        getContent().add(new H3(MeetingNavigation.meetingLink(meeting.id(), meeting.title())), new Paragraph(when));
        if (meeting.status() != MeetingStatus.PLANNED) {
            Span cancelled = new Span(getTranslation("meeting.MeetingStatus." + meeting.status()));
            cancelled.addClassName("status");
            getContent().add(cancelled);
            return;
        }
        getContent().add(Words.quiet(getTranslation("meeting.MeetingCard.coming", meeting.coming())));
        if (meeting.secretary()) {
            getContent().add(Words.quiet(getTranslation("meeting.MeetingCard.secretary")));
        }
        if (meeting.roomIsOpen()) {
            links.toRoom(meeting.id()).ifPresent(room -> getContent().add(new Paragraph(Words.enter(this, room))));
        } else if (meeting.isOpen()) {
            getContent()
                    .add(new AnswerButtons(
                            meeting.id(), meeting.revision(), meeting.answer(), when, primary, planning, again));
        }
    }
}
