package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.host.HostRefused;

/** Why something was not done, at the place where one tried. Read out when it appears; what was typed stays. */
class Problem extends Composite<Div> {

    Problem() {
        getContent().addClassName("host-problem");
        getContent().getElement().setAttribute("role", "alert");
        hide();
    }

    /** Does it, and shows why not if it is refused. Whether it was done. */
    boolean unless(Runnable action) {
        hide();
        try {
            action.run();
            return true;
        } catch (HostRefused refused) {
            show(getTranslation(refused.key()));
            return false;
        }
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
