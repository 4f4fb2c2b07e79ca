package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.learningservice.ChangeLearningService;
import no.mestringsrom.learningservice.CreateLearningService;
import no.mestringsrom.learningservice.DescribeLearningService;
import no.mestringsrom.learningservice.EditableLearningService;
import no.mestringsrom.learningservice.LearningServiceRefused;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ServiceForm;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;

/** What there is to say of a learning service: how it is organised, how it is reached, and how it is described. */
class ServiceFields extends Composite<FormLayout> {

    private final transient Municipalities municipalities;

    private final TextField name = new TextField(text("name"));
    private final Select<ServiceForm> form = new Select<>();
    private final Select<ServiceStatus> status = new Select<>();
    private final ComboBox<Municipality> host = new ComboBox<>(text("host"));
    private final MunicipalitiesField takingPart;
    private final TextField cooperation = new TextField(text("cooperation"));
    private final EmailField email = new EmailField(text("email"));
    private final TextField phone = new TextField(text("phone"));
    private final ColourField colour = new ColourField(text("colour"), text("colourHelp"));
    private final TextArea about = new TextArea(text("about"));

    /**
     * @param organised whether how it is organised is asked for
     * @param described whether its colour, and what the overview says of it, is
     */
    ServiceFields(Municipalities municipalities, boolean organised, boolean described) {
        this.municipalities = municipalities;
        this.takingPart = new MunicipalitiesField(text("takingPart"), municipalities);
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
        about.setHelperText(text("aboutHelp"));
        about.setMaxLength(1000);
        if (organised) {
            getContent().add(name, form, status, host, takingPart, cooperation);
        }
        getContent().add(email, phone);
        if (described) {
            getContent().add(about, 2);
            getContent().add(colour, 2);
        }
    }

    CreateLearningService create() {
        return new CreateLearningService(
                name.getValue(),
                form.getValue(),
                status.getValue(),
                cooperation.getValue(),
                hostNumber(),
                takingPart.numbers(),
                email.getValue(),
                phone.getValue());
    }

    DescribeLearningService description(EditableLearningService seen) {
        return new DescribeLearningService(
                seen.service().id(),
                seen.version(),
                email.getValue(),
                phone.getValue(),
                colour.hex(),
                about.getValue());
    }

    ChangeLearningService change(EditableLearningService seen) {
        return new ChangeLearningService(
                description(seen),
                name.getValue(),
                form.getValue(),
                status.getValue(),
                cooperation.getValue(),
                hostNumber(),
                takingPart.numbers());
    }

    void show(LearningServiceSummary service) {
        calm();
        name.setValue(service.name());
        form.setValue(service.form());
        status.setValue(service.status());
        host.setValue(municipalities.byNumber(service.hostMunicipality()).orElse(null));
        takingPart.setValue(service.municipalities().stream()
                .flatMap(number -> municipalities.byNumber(number).stream())
                .collect(Collectors.toSet()));
        cooperation.setValue(Objects.requireNonNullElse(service.cooperation(), ""));
        email.setValue(service.contactEmail());
        phone.setValue(Objects.requireNonNullElse(service.contactPhone(), ""));
        colour.show(service.colour());
        about.setValue(Objects.requireNonNullElse(service.about(), ""));
    }

    void clear() {
        List.of(name, cooperation, email, phone).forEach(field -> field.setValue(""));
        host.clear();
        takingPart.clear();
    }

    String name() {
        return name.getValue();
    }

    /** Nothing is marked as wrong. */
    void calm() {
        List.<HasValidation>of(name, host, cooperation, email, about).forEach(field -> field.setInvalid(false));
    }

    /** At the field where it can be mended. */
    void show(LearningServiceRefused refused) {
        HasValidation field = switch (refused.reason()) {
            case NAME -> name;
            case UNKNOWN_MUNICIPALITY -> host;
            case CONTACT -> email;
            case COOPERATION -> cooperation;
            case ABOUT_TOO_LONG -> about;
            case COLOUR, CHANGED_BY_SOMEONE_ELSE, NOT_FOUND -> throw refused;
        };
        field.setErrorMessage(getTranslation(
                "learningservice.LearningServiceRefused." + refused.reason().name()));
        field.setInvalid(true);
    }

    /** Nobody's number where none is chosen. */
    private String hostNumber() {
        return Optional.ofNullable(host.getValue()).map(Municipality::number).orElse("");
    }

    private String text(String key) {
        return getTranslation("learningservice.ServicesPart." + key);
    }
}
