package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import no.mestringsrom.learningservice.ui.MunicipalitiesField;
import no.mestringsrom.network.CreateNetwork;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkKind;
import no.mestringsrom.network.NetworkRefused;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Language;

/** The networks there are, each with its members, and the form for a new one. */
class NetworksPart extends Composite<VerticalLayout> {

    private final transient Networks networks;
    private final transient NetworkDesk desk;
    private final transient Municipalities municipalities;

    private final TextField name = new TextField(text("name"));
    private final TextArea purpose = new TextArea(text("purpose"));
    private final MunicipalitiesField takingPart;
    private final Select<NetworkKind> kind = new KindField();
    private final Select<Language> language = new LanguageField();
    private final VerticalLayout list = new VerticalLayout();

    NetworksPart(Networks networks, NetworkDesk desk, Municipalities municipalities) {
        this.networks = networks;
        this.desk = desk;
        this.municipalities = municipalities;
        this.takingPart = new MunicipalitiesField(text("takingPart"), municipalities);
        getContent().setPadding(false);
        list.setPadding(false);
        getContent().add(new H2(text("title")), form(), list);
        load();
    }

    private Component form() {
        name.setRequiredIndicatorVisible(true);
        purpose.setRequiredIndicatorVisible(true);
        takingPart.setRequiredIndicatorVisible(true);
        Button create = new Button(text("create"), press -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div panel = new Div(
                new H3(text("new")), new FormLayout(name, kind, takingPart, language, purpose), new Div(create));
        panel.addClassName("panel");
        return panel;
    }

    private void create() {
        List.<HasValidation>of(name, purpose, takingPart).forEach(field -> field.setInvalid(false));
        try {
            networks.create(new CreateNetwork(
                    name.getValue(), kind.getValue(), purpose.getValue(), language.getValue(), takingPart.numbers()));
        } catch (NetworkRefused refused) {
            switch (refused.reason()) {
                case NAME -> show(name, refused);
                case PURPOSE -> show(purpose, refused);
                case MUNICIPALITIES -> show(takingPart, refused);
                default -> throw refused;
            }
            return;
        }
        Notifications.done(text("created", name.getValue()));
        name.clear();
        purpose.clear();
        takingPart.clear();
        load();
    }

    private void show(HasValidation field, NetworkRefused refused) {
        field.setErrorMessage(getTranslation(refused.key()));
        field.setInvalid(true);
    }

    private void load() {
        list.removeAll();
        networks.all()
                .forEach(network ->
                        list.add(new NetworkPanel(network.id(), networks, desk, municipalities, this::load)));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.NetworksPart." + key, arguments);
    }
}
