package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.Objects;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.HostDetails;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.host.StepState;
import no.mestringsrom.shell.Calendars;

/** A host's steps, and where a coordinator of their cooperation confirms them. */
class ConfirmPanel extends Composite<Section> {

    private final Problem problem = new Problem();
    private final transient HostReadiness readiness;
    private final AccountId host;
    private final LocalDate today;
    private final Runnable again;

    ConfirmPanel(HostDetails details, HostReadiness readiness, LocalDate today, Runnable again) {
        this.readiness = readiness;
        this.host = details.host().id();
        this.today = today;
        this.again = again;
        Div rows = new Div();
        rows.addClassName("rows");
        details.steps().forEach(step -> rows.add(row(step, details.mayConfirm())));
        getContent().addClassName("panel");
        getContent()
                .add(
                        new H2(getTranslation("host.ConfirmPanel.title")),
                        new Paragraph(getTranslation(
                                details.mayConfirm() ? "host.ConfirmPanel.help" : "host.ConfirmPanel.others")),
                        problem,
                        rows);
    }

    private Component row(StepState step, boolean mayConfirm) {
        Div row = new Div(new StepDescription(step));
        row.addClassNames("row", "host-step");
        if (mayConfirm) {
            row.add(step.isConfirmed() ? takeBack(step) : confirm(step));
        }
        return row;
    }

    private Component confirm(StepState step) {
        String name = getTranslation("host.ReadinessStep." + step.step());
        DatePicker date = new DatePicker(
                getTranslation("host.StepsPanel.date"), Objects.requireNonNullElse(step.takenOn(), today));
        date.setLocale(Words.language().locale());
        date.setI18n(Calendars.in(Words.language().locale()));
        date.setAutoOpen(false);
        date.setAriaLabel(getTranslation("host.StepsPanel.dateOf", name));
        Button confirm = new Button(getTranslation("host.ConfirmPanel.confirm"), press -> {
            if (date.isEmpty()) {
                problem.show(getTranslation("host.HostRefused.STEP_DATE"));
            } else if (problem.unless(() -> readiness.confirm(host, step.step(), date.getValue()))) {
                again.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setAriaLabel(getTranslation("host.ConfirmPanel.confirmOf", name));
        Div line = new Div(date, confirm);
        line.addClassName("host-line");
        return line;
    }

    private Component takeBack(StepState step) {
        Button back = new Button(getTranslation("host.ConfirmPanel.takeBack"), press -> {
            if (problem.unless(() -> readiness.takeBack(host, step.step()))) {
                again.run();
            }
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setAriaLabel(
                getTranslation("host.ConfirmPanel.takeBackOf", getTranslation("host.ReadinessStep." + step.step())));
        return back;
    }
}
