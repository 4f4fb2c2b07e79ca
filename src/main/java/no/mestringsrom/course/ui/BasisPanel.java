package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import no.mestringsrom.course.CourseDeparture;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.Basis;

/** Which template a course was made from, and where and why it does otherwise. */
class BasisPanel extends Composite<Section> {

    BasisPanel(Basis basis) {
        getContent().addClassName("card");
        getContent().add(new H2(getTranslation("course.BasisPanel.title")));
        if (basis.template() != null) {
            getContent()
                    .add(
                            new Paragraph(CourseNavigation.templateLink(basis.template(), basis.title())),
                            new Paragraph(getTranslation("course.BasisPanel.from", basis.edition())));
        }
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
    }

    static boolean concerns(CourseDetails course) {
        return course.basis().template() != null && course.mayEdit();
    }
}
