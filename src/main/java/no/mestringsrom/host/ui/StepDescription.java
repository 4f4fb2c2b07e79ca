package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import no.mestringsrom.host.StepState;

/** A step and how far it has come, as its owner and coordinators read it. */
class StepDescription extends Composite<Div> {

    StepDescription(StepState step) {
        Span title = new Span(getTranslation("host.ReadinessStep." + step.step()));
        title.addClassName("row-title");
        Div help = new Div(getTranslation("host.ReadinessStep.help." + step.step()));
        help.addClassName("quiet");
        Span state = new Span(state(step));
        state.addClassNames("host-state", step.isConfirmed() ? "host-state--yes" : "host-state--not-yet");
        getContent().add(new Div(title), help, new Div(state));
    }

    private String state(StepState step) {
        LocalDate takenOn = step.takenOn();
        Instant confirmedAt = step.confirmedAt();
        if (takenOn == null) {
            return getTranslation("host.StepDescription.notYet");
        }
        if (step.byCourse()) {
            return getTranslation("host.StepDescription.byCourse", Words.date(takenOn));
        }
        return confirmedAt == null
                ? getTranslation("host.StepDescription.said", Words.date(takenOn))
                : getTranslation(
                        "host.StepDescription.confirmed",
                        Words.date(takenOn),
                        Objects.requireNonNullElse(step.confirmedBy(), ""),
                        Words.date(confirmedAt));
    }
}
