package no.mestringsrom.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.shell.ProblemBox;

/** Somebody else saved first: what was typed stays, and one chooses between theirs and one's own, which the next press saves. */
class ConflictBox extends ProblemBox {

    private final Runnable takeTheirs;

    ConflictBox(Runnable takeTheirs) {
        this.takeTheirs = takeTheirs;
    }

    void show() {
        Button theirs = new Button(getTranslation("network.ConflictBox.theirs"), press -> {
            hide();
            takeTheirs.run();
        });
        show(new Paragraph(getTranslation("network.ConflictBox.text")), theirs);
    }
}
