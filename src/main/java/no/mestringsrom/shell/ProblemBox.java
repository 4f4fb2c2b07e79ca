package no.mestringsrom.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Why something was not done, at the place where one tried. Read out when it appears; what was typed stays. */
public class ProblemBox extends Composite<Div> {

    public ProblemBox() {
        getContent().addClassName("problem");
        getContent().getElement().setAttribute("role", "alert");
        hide();
    }

    public void show(String text) {
        show(new Paragraph(text));
    }

    public void show(Component... what) {
        getContent().removeAll();
        getContent().add(what);
        getContent().setVisible(true);
        getContent().scrollIntoView();
    }

    public void hide() {
        getContent().setVisible(false);
    }
}
