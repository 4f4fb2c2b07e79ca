package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.LearningServiceRefused;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Notifications;

/** The learning services there are, and the form for a new one. */
class ServicesPart extends Composite<VerticalLayout> {

    private final transient LearningServices services;
    private final transient Municipalities municipalities;

    private final TextField name = new TextField(text("name"));
    private final Select<ServiceForm> form = new Select<>();
    private final Select<ServiceStatus> status = new Select<>();
    private final ComboBox<Municipality> host = new ComboBox<>(text("host"));
    private final MunicipalitiesField takingPart;
    private final TextField cooperation = new TextField(text("cooperation"));
    private final EmailField email = new EmailField(text("email"));
    private final TextField phone = new TextField(text("phone"));
    private final Div list = new Div();

    ServicesPart(LearningServices services, Municipalities municipalities) {
        this.services = services;
        this.municipalities = municipalities;
        this.takingPart = new MunicipalitiesField(text("takingPart"), municipalities);
        getContent().setPadding(false);
        list.addClassName("rows");
        getContent().add(form(), list);
        load();
    }

    private Component form() {
        name.setRequiredIndicatorVisible(true);
        form.setLabel(text("form"));
        form.setItems(ServiceForm.values());
        form.setItemLabelGenerator(one -> getTranslation("learningservice.ServiceForm." + one.name()));
        form.setValue(ServiceForm.OWN_CENTRE);
        status.setLabel(text("status"));
        status.setItems(ServiceStatus.values());
        status.setItemLabelGenerator(one -> getTranslation("learningservice.ServiceStatus." + one.name()));
        status.setValue(ServiceStatus.ESTABLISHED);
        host.setItems(municipalities.all());
        host.setItemLabelGenerator(Municipality::name);
        host.setRequiredIndicatorVisible(true);
        takingPart.setHelperText(text("takingPartHelp"));
        cooperation.setHelperText(text("cooperationHelp"));
        email.setRequiredIndicatorVisible(true);
        Button create = new Button(text("create"), press -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div panel = new Div(
                new H3(text("new")),
                new FormLayout(name, form, status, host, takingPart, cooperation, email, phone),
                new Div(create));
        panel.addClassName("panel");
        return panel;
    }

    private void create() {
        List.<HasValidation>of(name, host, cooperation, email).forEach(field -> field.setInvalid(false));
        if (host.getValue() == null) {
            show(host, LearningServiceRefused.Reason.UNKNOWN_MUNICIPALITY);
            return;
        }
        try {
            services.create(new CreateLearningService(
                    name.getValue(),
                    form.getValue(),
                    status.getValue(),
                    blankToNone(cooperation.getValue()).orElse(null),
                    host.getValue().number(),
                    takingPart.numbers(),
                    email.getValue(),
                    blankToNone(phone.getValue()).orElse(null)));
        } catch (LearningServiceRefused refused) {
            switch (refused.reason()) {
                case NAME -> show(name, refused.reason());
                case UNKNOWN_MUNICIPALITY -> show(host, refused.reason());
                case CONTACT -> show(email, refused.reason());
                case COOPERATION -> show(cooperation, refused.reason());
                case NOT_FOUND -> throw refused;
            }
            return;
        }
        Notifications.done(text("created", name.getValue()));
        List.of(name, cooperation, email, phone).forEach(field -> field.setValue(""));
        host.clear();
        takingPart.clear();
        load();
    }

    private void show(HasValidation field, LearningServiceRefused.Reason reason) {
        field.setErrorMessage(getTranslation("learningservice.LearningServiceRefused." + reason.name()));
        field.setInvalid(true);
    }

    private void load() {
        list.removeAll();
        services.all().forEach(service -> list.add(row(service)));
    }

    private Component row(LearningServiceSummary service) {
        Span title = new Span(service.name());
        title.addClassName("row-title");
        String places = service.municipalities().stream()
                .flatMap(number -> municipalities.byNumber(number).stream())
                .map(Municipality::name)
                .collect(Collectors.joining(", "));
        Div facts = new Div(places
                + " · "
                + getTranslation("learningservice.ServiceForm." + service.form().name())
                + " · "
                + getTranslation(
                        "learningservice.ServiceStatus." + service.status().name()));
        facts.addClassName("quiet");
        Div row = new Div(new Div(new Div(title), facts));
        row.addClassName("row");
        return row;
    }

    private String text(String name, Object... arguments) {
        return getTranslation("learningservice.ServicesPart." + name, arguments);
    }

    private static Optional<String> blankToNone(String written) {
        return written.isBlank() ? Optional.empty() : Optional.of(written.strip());
    }
}
