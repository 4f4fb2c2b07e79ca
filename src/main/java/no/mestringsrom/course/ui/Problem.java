package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.CourseRefused;

/** Why something was not done, at the place where one tried. Read out when it appears; what was typed stays. */
class Problem extends Composite<Div> {

    Problem() {
        getContent().addClassName("problem");
        getContent().getElement().setAttribute("role", "alert");
        hide();
    }

    void show(CourseRefused refused) {
        show(Words.refusal(this, refused));
    }

    void show(String text) {
        getContent().removeAll();
        getContent().add(new Paragraph(text));
        getContent().setVisible(true);
    }

    void hide() {
        getContent().setVisible(false);
    }
}
