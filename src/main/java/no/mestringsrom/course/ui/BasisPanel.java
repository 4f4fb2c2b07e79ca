package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import no.mestringsrom.course.CourseDeparture;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.Basis;
import no.mestringsrom.template.TemplateContent;

/** Which template a course was made from, as it was then, and where and why the course does otherwise. */
class BasisPanel extends Composite<Section> {

    BasisPanel(Basis basis, TemplateContent content) {
        getContent().addClassName("card");
        TemplatePreview preview = new TemplatePreview();
        preview.show(content);
        Details asItWas = new Details(getTranslation("course.BasisPanel.asItWas"), preview);
        asItWas.addClassName("wide");
        getContent()
                .add(
                        new H2(getTranslation("course.BasisPanel.title")),
                        new Paragraph(getTranslation("course.BasisPanel.from", content.title(), basis.edition())));
        if (!basis.departures().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (CourseDeparture departure : basis.departures()) {
                list.add(new ListItem(getTranslation(
                        "course.BasisPanel.departure",
                        getTranslation("template.TemplatePart." + departure.part()),
                        departure.reason())));
            }
            getContent().add(new Paragraph(getTranslation("course.BasisPanel.departures")), list);
        }
        getContent().add(asItWas);
    }

    static boolean concerns(CourseDetails course) {
        return course.basis().template() != null && course.mayEdit();
    }
}
