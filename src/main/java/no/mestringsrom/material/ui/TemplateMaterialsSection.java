package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.ui.TemplateSection;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.stereotype.Service;

/** What a service lays out for a template of its own, on the template's page. */
@Service
class TemplateMaterialsSection implements TemplateSection {

    private static final int ORDER = 10;

    private final CourseTemplates templates;
    private final MaterialDesk desk;
    private final MaterialUploads uploads;

    TemplateMaterialsSection(CourseTemplates templates, MaterialDesk desk, MaterialUploads uploads) {
        this.templates = templates;
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forTemplate(CourseTemplateDetails template) {
        if (!templates.mayChange(template)) {
            return Optional.empty();
        }
        return Optional.of(new MaterialsPanel(new TemplateShelf(template.id(), desk), desk, uploads));
    }
}
