package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.template.CourseTemplateDetails;

/** A part of a template's page that belongs to a feature further on. */
public interface TemplateSection {

    /** Smaller comes first. */
    int order();

    /** Empty where there is nothing in it for the one who is signed in. */
    Optional<Component> forTemplate(CourseTemplateDetails template);
}
