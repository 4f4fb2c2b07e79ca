package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import no.mestringsrom.meeting.MeetingId;

/** What this tab could not save before the minutes were approved. The browser alone knows of it. */
@Tag("mr-unsent")
@JsModule("./components/minutes/mr-unsent.ts")
class UnsentLines extends Component {

    /**
     * @param approved the text that was approved
     * @param texts of the one who reads, by key
     */
    UnsentLines(MeetingId meeting, String approved, Map<String, String> texts) {
        getElement().setProperty("address", MinutesNavigation.address(meeting));
        getElement().setProperty("approved", approved);
        getElement().setPropertyMap("texts", texts);
    }
}
