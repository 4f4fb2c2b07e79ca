package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.pairing.PairingRefused;

/** Why something was not done, at the place where one tried. Read out when it appears. */
class Problem extends Composite<Div> {

    Problem() {
        getContent().addClassName("pairing-problem");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    /** Does it, and shows why not if it is refused. Whether it was done. */
    boolean unless(Runnable action) {
        getContent().setVisible(false);
        try {
            action.run();
            return true;
        } catch (PairingRefused refused) {
            show(PairingWords.refusal(refused));
            return false;
        } catch (CourseRefused refused) {
            show(PairingWords.text(refused.messageKey(), refused.arguments().toArray()));
            return false;
        }
    }

    void show(String text) {
        getContent().removeAll();
        getContent().add(new Paragraph(text));
        getContent().setVisible(true);
    }
}
