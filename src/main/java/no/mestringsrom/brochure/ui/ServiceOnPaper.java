package no.mestringsrom.brochure.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ui.ServiceAction;

/** The brochure of all that a service has open. */
@org.springframework.stereotype.Component
class ServiceOnPaper implements ServiceAction {

    @Override
    public Optional<Component> forService(LearningServiceSummary service) {
        return Optional.of(BrochureLinks.to("/tjenester/" + service.id().value(), service.name()));
    }
}
