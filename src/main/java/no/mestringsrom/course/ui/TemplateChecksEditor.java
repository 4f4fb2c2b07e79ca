package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.template.TemplateCheck;

/** What the hosts of every course from a template see to: a line each, and when. */
class TemplateChecksEditor extends Composite<Div> {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    TemplateChecksEditor() {
        list.addClassName("cards");
        Button add = new Button(getTranslation("course.TemplateChecksEditor.add"), press -> {
            rows.add(new Row(new TemplateCheck("", -7)));
            arrange();
            rows.getLast().words.focus();
        });
        getContent().addClassName("fields");
        getContent().add(list, add);
    }

    void show(List<TemplateCheck> checks) {
        rows.clear();
        checks.forEach(check -> rows.add(new Row(check)));
        arrange();
    }

    List<TemplateCheck> checks() {
        return rows.stream().map(Row::check).toList();
    }

    private void arrange() {
        list.removeAll();
        list.setVisible(!rows.isEmpty());
        rows.forEach(list::add);
    }

    private final class Row extends Composite<Div> {

        private final TextField words = new TextField(getTranslation("course.TemplateChecksEditor.words"));
        private final IntegerField days = new IntegerField(getTranslation("course.TemplateChecksEditor.days"));

        Row(TemplateCheck check) {
            words.addClassName("wide");
            words.setValue(check.words());
            days.setValue(check.daysFromFirst());
            days.setWidth("min(24rem, 100%)");
            days.setHelperText(getTranslation("course.TemplateChecksEditor.daysHelp"));
            Button remove = new Button(getTranslation("course.TemplateChecksEditor.remove"), press -> {
                rows.remove(this);
                arrange();
            });
            words.addValueChangeListener(change ->
                    remove.setAriaLabel(getTranslation("course.TemplateChecksEditor.removeOf", change.getValue())));
            remove.setAriaLabel(getTranslation("course.TemplateChecksEditor.removeOf", check.words()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            getContent().addClassNames("card", "fields");
            getContent().add(words, days, remove);
        }

        TemplateCheck check() {
            return new TemplateCheck(words.getValue(), Objects.requireNonNullElse(days.getValue(), 0));
        }
    }
}
