package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import no.mestringsrom.meeting.MeetingId;

/** The text, for several to write in at once. Speaks with the server by itself. */
@Tag("mr-minutes")
@JsModule("./components/minutes/mr-minutes.ts")
@NpmPackage(value = "@codemirror/collab", version = "6.1.1")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
class MinutesEditor extends Component implements HasSize {

    private static final int REST_MILLIS = 2_000;

    /**
     * @param texts of the one who writes, by key
     * @param words that mark a line in the network's language, by kind
     * @param people who may be given something to do
     * @param longest in characters
     */
    MinutesEditor(
            MeetingId meeting, Map<String, String> texts, Map<String, String> words, List<String> people, int longest) {
        getElement().setProperty("address", MinutesNavigation.address(meeting));
        getElement().setPropertyMap("texts", texts);
        getElement().setPropertyMap("words", words);
        getElement().setPropertyList("people", people);
        getElement().setProperty("longest", longest);
    }

    /** Called when something has come into the text, a little later. */
    void whenWritten(Runnable then) {
        getElement().addEventListener("minutes-written", event -> then.run()).debounce(REST_MILLIS);
    }

    /** Called when somebody has approved them meanwhile. */
    void whenApproved(Runnable then) {
        getElement().addEventListener("minutes-approved", event -> then.run());
    }
}
