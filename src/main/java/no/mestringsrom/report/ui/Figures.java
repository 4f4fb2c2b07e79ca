package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Figures side by side: what each is, and how much. */
class Figures extends Composite<Div> {

    Figures() {
        getContent().addClassName("figures");
    }

    Figures with(String key, String value) {
        Span figure = new Span(value);
        figure.addClassName("ledger-value");
        getContent().add(new Div(new Span(getTranslation(key)), figure));
        return this;
    }
}
