package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Component;
import no.mestringsrom.learningservice.ui.AdministrationPart;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.template.CourseTemplates;
import org.springframework.stereotype.Service;

/** What is laid out for the templates, on the administration page. */
@Service
class TemplateMaterials implements AdministrationPart {

    private static final int AFTER_NETWORKS = 200;

    private final CourseTemplates templates;
    private final MaterialDesk desk;
    private final MaterialUploads uploads;

    TemplateMaterials(CourseTemplates templates, MaterialDesk desk, MaterialUploads uploads) {
        this.templates = templates;
        this.desk = desk;
        this.uploads = uploads;
    }

    @Override
    public int order() {
        return AFTER_NETWORKS;
    }

    @Override
    public Component build() {
        return new TemplateMaterialsPart(templates, desk, uploads);
    }
}
