package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import no.mestringsrom.material.MaterialDesk;
import no.mestringsrom.material.MaterialDetails;
import no.mestringsrom.material.MaterialUploads;
import no.mestringsrom.material.TemplateMaterial;
import no.mestringsrom.shell.OneAtATime;

/** What is laid out, place by place, and the way to lay out more. */
@StyleSheet("context://material.css")
class MaterialsPanel extends Composite<Section> {

    private final transient Shelf shelf;
    private final transient MaterialDesk desk;
    private final transient MaterialUploads uploads;

    MaterialsPanel(Shelf shelf, MaterialDesk desk, MaterialUploads uploads) {
        this.shelf = shelf;
        this.desk = desk;
        this.uploads = uploads;
        getContent().addClassNames("wide", "materials");
        show();
    }

    private void show() {
        List<MaterialDetails> laidOut = shelf.laidOut();
        List<TemplateMaterial> along = shelf.along();
        getContent().removeAll();
        Button add = new Button(
                getTranslation("material.MaterialsPanel.add"),
                VaadinIcon.PLUS.create(),
                press -> OneAtATime.open(new AddDialog(shelf, desk, uploads, this::show)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getContent().add(new H2(shelf.title()), new Paragraph(shelf.text()), add);
        for (Shelf.Spot spot : shelf.spots()) {
            List<MaterialDetails> here = laidOut.stream()
                    .filter(material -> material.item().place().equals(spot.place()))
                    .toList();
            if (!here.isEmpty()) {
                Div cards = new Div();
                cards.addClassName("material-cards");
                here.forEach(
                        material -> cards.add(new MaterialCard(material, shelf.base(), desk, uploads, this::show)));
                getContent().add(new H3(spot.label()), cards);
            }
        }
        if (!along.isEmpty()) {
            Div cards = new Div();
            cards.addClassName("material-cards");
            along.forEach(material -> cards.add(new MaterialCard(material, shelf, this::show)));
            getContent()
                    .add(
                            new H3(getTranslation("material.MaterialsPanel.template")),
                            new Paragraph(getTranslation("material.MaterialsPanel.template.text")),
                            cards);
        }
    }
}
