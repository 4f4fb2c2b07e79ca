package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.ui.TemplateSection;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialItem;
import no.mestringsrom.material.MaterialReading;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.stereotype.Service;

/** What a service lays out for a template of its own, on the template's page: its network reads what is for the network. */
@Service
class TemplateMaterialsSection implements TemplateSection {

    private static final int ORDER = 10;

    private final CourseTemplates templates;
    private final MaterialDesk desk;
    private final MaterialReading reading;
    private final MaterialUploads uploads;

    TemplateMaterialsSection(
            CourseTemplates templates, MaterialDesk desk, MaterialReading reading, MaterialUploads uploads) {
        this.templates = templates;
        this.desk = desk;
        this.reading = reading;
        this.uploads = uploads;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forTemplate(CourseTemplateDetails template) {
        if (!templates.mayChange(template)) {
            List<MaterialItem> shared = reading.ofTemplate(template.id());
            return shared.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TemplateMaterialsList(shared, TemplateShelf.base(template.id())));
        }
        return Optional.of(new MaterialsPanel(new TemplateShelf(template.id(), desk), desk, uploads));
    }
}
