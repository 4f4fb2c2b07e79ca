package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.minutes.MinutesDesk;
import no.mestringsrom.shell.StartSection;
import org.springframework.stereotype.Service;

/** Minutes of one's networks that wait to be approved, on the start page. */
@Service
class MinutesWaiting implements StartSection {

    private static final int AFTER_MEETINGS = 26;

    private final MinutesDesk desk;

    MinutesWaiting(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return AFTER_MEETINGS;
    }

    @Override
    public Optional<Component> build() {
        return MinutesToApprove.section(desk.waiting());
    }
}
