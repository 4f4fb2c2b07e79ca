package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.mestringsrom.material.MaterialItem;

/** What comes along with a template, for those it is shared with. */
@StyleSheet("context://material.css")
class TemplateMaterialsList extends Composite<Section> {

    TemplateMaterialsList(List<MaterialItem> items, String base) {
        Div cards = new Div();
        cards.addClassName("material-cards");
        items.forEach(item -> cards.add(new MaterialCard(item, base)));
        getContent().addClassNames("wide", "materials");
        getContent()
                .add(
                        new H2(getTranslation("material.TemplateShelf.title")),
                        new Paragraph(getTranslation("material.MaterialsPanel.template.text")),
                        cards);
    }
}
