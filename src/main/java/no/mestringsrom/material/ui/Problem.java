package no.mestringsrom.material.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.material.MaterialRefused;

/** Why something was not taken in, at the place where one tried. Read out when it appears; what was typed stays. */
class Problem extends Composite<Div> {

    Problem() {
        getContent().addClassName("problem");
        getContent().getElement().setAttribute("role", "alert");
        hide();
    }

    void show(MaterialRefused refused) {
        show(Words.refusal(this, refused));
    }

    void show(String text) {
        getContent().removeAll();
        getContent().add(new Paragraph(text));
        getContent().setVisible(true);
        getContent().scrollIntoView();
    }

    void hide() {
        getContent().setVisible(false);
    }
}
