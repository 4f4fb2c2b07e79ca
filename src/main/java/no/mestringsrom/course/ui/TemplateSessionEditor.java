package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.Consumer;
import no.mestringsrom.template.AgendaItem;
import no.mestringsrom.template.TemplateSession;

/** One session of a template: its title, when it comes, and its agenda. */
class TemplateSessionEditor extends Composite<Section> {

    private final H3 heading = new H3();
    private final TextField title = new TextField(getTranslation("course.AgendaView.sessionTitle"));
    private final IntegerField days = new IntegerField(getTranslation("course.TemplateSessionEditor.days"));
    private final AgendaEditor agenda = new AgendaEditor(this::retell);
    private final ShareBar share;
    private final Button remove;

    /** @param leastShare of exchange time that the template promises, 0 to 1 */
    TemplateSessionEditor(TemplateSession session, double leastShare, Consumer<TemplateSessionEditor> removed) {
        share = new ShareBar(leastShare);
        remove = new Button(getTranslation("course.RemoveSessionDialog.remove"), press -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        title.addClassName("wide");
        title.setValue(session.title());
        days.setMin(0);
        days.setWidth("min(24rem, 100%)");
        days.setValue(session.daysAfterFirst());
        agenda.show(session.agenda());
        Details folded = new Details(getTranslation("course.AgendaView.agenda"), agenda);
        folded.addClassName("wide");
        getContent().addClassName("card");
        getContent().add(heading, title, days, share, folded, remove);
        retell();
    }

    void place(int number, boolean mayGo) {
        heading.setText(getTranslation("course.TemplateSessionEditor.number", number));
        remove.setAriaLabel(getTranslation("course.RemoveSessionDialog.removeOf", heading.getText()));
        remove.setVisible(mayGo);
        days.setVisible(number > 1);
    }

    /** Comes so many days earlier. */
    void advance(int by) {
        days.setValue(session().daysAfterFirst() - by);
    }

    void focus() {
        title.focus();
    }

    TemplateSession session() {
        return new TemplateSession(title.getValue(), Objects.requireNonNullElse(days.getValue(), 0), agenda.items());
    }

    private void retell() {
        if (agenda.counts()) {
            share.show(AgendaItem.agenda(agenda.items()));
        } else {
            share.showNothing();
        }
    }
}
