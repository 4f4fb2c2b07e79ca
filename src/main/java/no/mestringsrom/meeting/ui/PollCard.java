package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import no.mestringsrom.meeting.PollSummary;

/** A poll that is open, and the way to it. */
@StyleSheet("context://course.css")
class PollCard extends Composite<Div> {

    /** @param primary whether nothing else on the page is more urgent */
    PollCard(PollSummary poll, boolean primary) {
        getContent().addClassName("card");
        RouterLink open = MeetingNavigation.pollLink(poll.id(), getTranslation("meeting.PollCard.open"));
        open.setClassName("primary-link", primary);
        getContent()
                .add(
                        new H3(getTranslation("meeting.PollCard.title", poll.title())),
                        new Paragraph(getTranslation(
                                "meeting.PollCard.dates", poll.dates().size())));
        if (poll.lastDay() != null) {
            getContent().add(Words.quiet(getTranslation("meeting.Poll.until", Words.day(poll.lastDay()))));
        }
        getContent().add(Words.buttons(open));
    }
}
