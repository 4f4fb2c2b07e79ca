package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import no.mestringsrom.meeting.MeetingId;

/** The minutes as files. */
class MinutesDownload extends Composite<Div> {

    MinutesDownload(MeetingId meeting) {
        getContent().addClassNames("minutes-files");
        getContent().add(link(meeting, "pdf"), link(meeting, "md"));
    }

    private Anchor link(MeetingId meeting, String ending) {
        Anchor link = new Anchor(
                MinutesNavigation.address(meeting) + "." + ending, getTranslation("minutes.MinutesDownload." + ending));
        link.setRouterIgnore(true);
        return link;
    }
}
