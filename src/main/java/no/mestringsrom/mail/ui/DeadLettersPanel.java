package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.mail.DeadLetter;
import no.mestringsrom.mail.DeadLetters;
import no.mestringsrom.shell.Notifications;

/** How many messages did not arrive; whose, only when asked, because every look is logged. */
class DeadLettersPanel extends Composite<Section> {

    private final transient CourseFacts course;
    private final transient DeadLetters letters;

    DeadLettersPanel(CourseFacts course, DeadLetters letters) {
        this.course = course;
        this.letters = letters;
        getContent().addClassName("panel");
        summarize();
        getContent().add(new Button(getTranslation("mail.DeadLettersPanel.show"), press -> show()));
    }

    private int summarize() {
        int count = letters.count(course);
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("mail.DeadLettersPanel.title")),
                        new Paragraph(getTranslation("mail.DeadLettersPanel.count", count)));
        return count;
    }

    private void show() {
        if (summarize() > 0) {
            getContent().add(new Paragraph(getTranslation("mail.DeadLettersPanel.ring")));
            letters.look(course.id()).forEach(letter -> getContent().add(card(letter)));
        }
    }

    private Div card(DeadLetter letter) {
        Button again = new Button(getTranslation("mail.DeadLettersPanel.again"), press -> {
            letters.tryAgain(letter.id());
            Notifications.done(getTranslation("mail.DeadLettersPanel.again.done"));
            show();
        });
        again.setAriaLabel(getTranslation("mail.DeadLettersPanel.again.whom", letter.name()));
        Button rung = new Button(getTranslation("mail.DeadLettersPanel.rung"), press -> {
            letters.settle(letter.id());
            show();
        });
        rung.setAriaLabel(getTranslation("mail.DeadLettersPanel.rung.whom", letter.name()));
        Div buttons = letter.why().mayBeTriedAgain() ? new Div(again, rung) : new Div(rung);
        buttons.addClassName("buttons");
        Paragraph why = new Paragraph(getTranslation(
                "mail.Failure." + letter.why().name(),
                letter.recipient(),
                letter.channel().name()));
        Paragraph when = new Paragraph(letter.since() == null ? "" : Words.moment(letter.since()));
        when.addClassName("quiet");
        Div card = new Div(
                new H3(letter.name()),
                new Paragraph(getTranslation("mail.MessageKind." + letter.kind().name())),
                why,
                when,
                buttons);
        card.addClassName("card");
        return card;
    }
}
