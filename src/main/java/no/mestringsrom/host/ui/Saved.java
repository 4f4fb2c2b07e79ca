package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalTime;
import no.mestringsrom.host.Availability;
import no.mestringsrom.texts.Formats;

/** Says that what was pressed is kept, each time, and to screen readers too. */
class Saved extends Composite<Div> {

    private final transient Clock clock;

    Saved(Clock clock) {
        this.clock = clock;
        getContent().addClassNames("quiet", "host-saved");
        getContent().getElement().setAttribute("role", "status");
        getContent().setText(getTranslation("host.Saved.atOnce"));
    }

    void now() {
        LocalTime time = LocalTime.ofInstant(clock.instant(), Availability.ZONE);
        getContent().setText(getTranslation("host.Saved.now", Formats.time(Words.language(), time)));
        getContent().addClassName("host-saved--now");
    }
}
