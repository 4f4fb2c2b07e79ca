package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import no.mestringsrom.host.ShownTo;
import no.mestringsrom.template.TargetGroup;

/** What an experienced user has lived with, and for each who may see it. Nobody, until they say otherwise. */
class LivedWithField extends Composite<Div> {

    private final Map<TargetGroup, ShownTo> chosen = new EnumMap<>(TargetGroup.class);
    private final ComboBox<TargetGroup> more = new ComboBox<>(getTranslation("host.LivedWithField.more"));
    private final Div rows = new Div();

    LivedWithField(Map<TargetGroup, ShownTo> written) {
        chosen.putAll(written);
        getContent().addClassName("host-fields");
        more.setItemLabelGenerator(this::name);
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                chosen.put(change.getValue(), ShownTo.NOBODY);
                show();
            }
        });
        rows.addClassName("rows");
        getContent()
                .add(
                        new H3(getTranslation("host.LivedWithField.title")),
                        new Paragraph(getTranslation("host.LivedWithField.yours")),
                        rows,
                        more);
        show();
    }

    Map<TargetGroup, ShownTo> chosen() {
        return Map.copyOf(chosen);
    }

    private void show() {
        rows.removeAll();
        chosen.forEach((group, shownTo) -> rows.add(row(group, shownTo)));
        rows.setVisible(!chosen.isEmpty());
        more.clear();
        more.setItems(Arrays.stream(TargetGroup.values())
                .filter(group -> !chosen.containsKey(group))
                .toList());
    }

    private Component row(TargetGroup group, ShownTo shownTo) {
        Span title = new Span(name(group));
        title.addClassName("row-title");
        Select<ShownTo> who = new Select<>();
        who.setLabel(getTranslation("host.LivedWithField.who"));
        who.setItems(ShownTo.values());
        who.setItemLabelGenerator(each -> getTranslation("host.ShownTo." + each));
        who.setValue(shownTo);
        who.setAriaLabel(getTranslation("host.LivedWithField.whoOf", name(group)));
        who.addValueChangeListener(change -> chosen.put(group, change.getValue()));
        Button remove = new Button(getTranslation("host.Remove.text"), press -> {
            chosen.remove(group);
            show();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("host.Remove.of", name(group)));
        Div row = new Div(title, who, remove);
        row.addClassNames("row", "host-lived");
        return row;
    }

    private String name(TargetGroup group) {
        return getTranslation("template.TargetGroup." + group);
    }
}
