package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.CourseTemplateDetails;

/** Says in a line whose a template is, which edition it is, and where it comes from. */
@SpringComponent
@UIScope
class TemplateOwners {

    private final transient Map<UUID, String> services;

    TemplateOwners(LearningServices services) {
        this.services = services.all().stream()
                .collect(Collectors.toMap(service -> service.id().value(), LearningServiceSummary::name));
    }

    String line(CourseTemplateDetails template) {
        UI ui = UI.getCurrent();
        UUID owner = template.owner();
        String whose = owner == null ? ui.getTranslation("course.TemplatesView.library") : name(owner);
        String line = whose + " · " + ui.getTranslation("course.TemplatesView.edition", template.edition());
        CourseTemplateDetails.Origin origin = template.origin();
        return origin == null
                ? line
                : line + " · " + ui.getTranslation("course.TemplatesView.origin", origin.title(), origin.edition());
    }

    String name(UUID service) {
        return services.getOrDefault(service, "");
    }
}
