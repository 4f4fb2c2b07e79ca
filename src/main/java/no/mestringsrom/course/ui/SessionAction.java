package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.SessionPlan;

/** Something that can be done with a session, shown wherever it is: on the start page and on the course's page. */
public interface SessionAction {

    /** Empty where there is nothing to do for the one who is signed in. */
    Optional<Component> forSession(SessionPlan session);
}
