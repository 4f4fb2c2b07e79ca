package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.mestringsrom.course.TemplateDeparture;

/** Where courses did otherwise than a template has fixed, and why: what its owner may learn from. */
class TemplateDeparturesPanel extends Composite<Section> {

    TemplateDeparturesPanel(List<TemplateDeparture> courses) {
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("course.TemplateDeparturesPanel.title")));
        if (courses.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("course.TemplateDeparturesPanel.none")));
        }
        for (TemplateDeparture course : courses) {
            UnorderedList list = new UnorderedList();
            course.departures()
                    .forEach(departure -> list.add(new ListItem(getTranslation(
                            "course.BasisPanel.departure",
                            getTranslation("template.TemplatePart." + departure.part()),
                            departure.reason()))));
            getContent()
                    .add(
                            new H3(getTranslation(
                                    "course.TemplateDeparturesPanel.course",
                                    course.course(),
                                    course.service(),
                                    course.edition())),
                            list);
        }
    }
}
