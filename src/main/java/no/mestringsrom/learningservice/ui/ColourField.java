package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.print.Colour;

/** Where a colour is chosen, in the browser's own way, with a line on what becomes of it. */
class ColourField extends Composite<Div> {

    private final Choice choice = new Choice();

    ColourField(String label, String help) {
        NativeLabel name = new NativeLabel(label);
        name.setFor("service-colour");
        choice.setId("service-colour");
        Paragraph what = new Paragraph(help);
        what.setId("service-colour-help");
        what.addClassName("quiet");
        choice.getElement().setAttribute("aria-describedby", "service-colour-help");
        getContent().add(name, new Div(choice), what);
    }

    /** {@code #rrggbb}. */
    String hex() {
        return choice.getValue();
    }

    void show(Colour colour) {
        choice.setValue(colour.hex());
    }

    @Tag("input")
    static class Choice extends AbstractSinglePropertyField<Choice, String> {

        Choice() {
            super("value", Colour.HOUSE.hex(), false);
            setSynchronizedEvent("change");
            getElement().setAttribute("type", "color");
        }
    }
}
