package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else saved first. Shows what is new beside what was typed, and lets the person choose; nothing is lost. */
class Conflict extends Composite<Div> {

    private final Runnable keepMine;
    private final Runnable takeTheirs;

    Conflict(Runnable keepMine, Runnable takeTheirs) {
        this.keepMine = keepMine;
        this.takeTheirs = takeTheirs;
        getContent().addClassName("conflict");
        getContent().getElement().setAttribute("role", "alert");
        hide();
    }

    /** @param now what is saved by now */
    void show(Component now) {
        getContent().removeAll();
        Button keep = new Button(getTranslation("course.Conflict.keepMine"), press -> keepMine.run());
        Button take = new Button(getTranslation("course.Conflict.takeTheirs"), press -> takeTheirs.run());
        Div buttons = new Div(keep, take);
        buttons.addClassName("buttons");
        getContent()
                .add(
                        new H3(getTranslation("course.Conflict.title")),
                        new Paragraph(getTranslation("course.Conflict.text")),
                        now,
                        buttons);
        getContent().setVisible(true);
    }

    void hide() {
        getContent().setVisible(false);
    }
}
