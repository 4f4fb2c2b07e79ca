package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.learningservice.LearningServiceSummary;

/** What else there is to do with a service, from a feature further on, for its coordinators and administrators. */
public interface ServiceAction {

    Optional<Component> forService(LearningServiceSummary service);
}
