package no.mestringsrom.material.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialPlace;
import no.mestringsrom.material.TemplateMaterial;
import no.mestringsrom.template.TemplateId;

/** What comes along with a template. */
record TemplateShelf(TemplateId template, MaterialDesk desk) implements Shelf {

    static String base(TemplateId template) {
        return "/arbeid/maler/" + template.value();
    }

    @Override
    public String title() {
        return UI.getCurrent().getTranslation("material.TemplateShelf.title");
    }

    @Override
    public String text() {
        return UI.getCurrent().getTranslation("material.MaterialsPanel.template.text");
    }

    @Override
    public String base() {
        return base(template);
    }

    @Override
    public List<Spot> spots() {
        return List.of(new Spot(
                new MaterialPlace.OfTemplate(template), UI.getCurrent().getTranslation("material.Pages.course")));
    }

    @Override
    public List<MaterialDetails> laidOut() {
        return desk.ofTemplate(template);
    }

    @Override
    public List<TemplateMaterial> along() {
        return List.of();
    }
}
