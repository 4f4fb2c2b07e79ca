package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.host.OwnHostProfile;
import no.mestringsrom.host.StepState;
import no.mestringsrom.shell.Calendars;
import org.jspecify.annotations.Nullable;

/** What a host has behind them: they say when, and a coordinator confirms it. */
class StepsPanel extends Composite<Section> {

    private final Div rows = new Div();
    private final Problem problem = new Problem();
    private final transient HostProfiles profiles;

    StepsPanel(HostProfiles profiles) {
        this.profiles = profiles;
        rows.addClassName("rows");
        getContent().addClassName("panel");
        getContent()
                .add(
                        new H2(getTranslation("host.StepsPanel.title")),
                        new Paragraph(getTranslation("host.StepsPanel.help")),
                        problem,
                        rows);
        show();
    }

    private void show() {
        rows.removeAll();
        profiles.mine().map(OwnHostProfile::steps).orElseThrow().forEach(step -> rows.add(row(step)));
    }

    private Component row(StepState step) {
        DatePicker date = new DatePicker(getTranslation("host.StepsPanel.date"), step.takenOn());
        date.setLocale(Words.language().locale());
        date.setI18n(Calendars.in(Words.language().locale()));
        date.setAutoOpen(false);
        date.setClearButtonVisible(true);
        date.setAriaLabel(
                getTranslation("host.StepsPanel.dateOf", getTranslation("host.ReadinessStep." + step.step())));
        date.addValueChangeListener(change -> keep(step, change.getValue()));
        Div row = new Div(new StepDescription(step), date);
        row.addClassNames("row", "host-step");
        return row;
    }

    private void keep(StepState step, @Nullable LocalDate on) {
        boolean kept = problem.unless(() -> {
            if (on == null) {
                profiles.forgetStep(step.step());
            } else {
                profiles.takeStep(step.step(), on);
            }
        });
        if (kept) {
            show();
        }
    }
}
