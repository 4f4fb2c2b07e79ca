package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;

/** First the template, then what comes along with it. */
class TemplateMaterialsPart extends Composite<Section> {

    TemplateMaterialsPart(CourseTemplates templates, MaterialDesk desk, MaterialUploads uploads) {
        Select<CourseTemplateDetails> template = new Select<>();
        template.setLabel(getTranslation("material.TemplateMaterialsPart.template"));
        template.setItemLabelGenerator(CourseTemplateDetails::title);
        template.setItems(
                templates.all().stream().filter(one -> one.owner() == null).toList());
        template.setWidth("min(30rem, 100%)");
        Div chosen = new Div();
        chosen.addClassName("wide");
        template.addValueChangeListener(change -> {
            chosen.removeAll();
            chosen.add(new MaterialsPanel(new TemplateShelf(change.getValue().id(), desk), desk, uploads));
        });
        getContent()
                .add(
                        new H2(getTranslation("material.TemplateMaterialsPart.title")),
                        new Paragraph(getTranslation("material.MaterialsPanel.template.text")),
                        template,
                        chosen);
    }
}
