package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import no.mestringsrom.learningservice.LearningServiceRefused;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import org.springframework.beans.factory.ObjectProvider;

/** The learning services there are, and the form for a new one. */
class ServicesPart extends Composite<VerticalLayout> {

    private final transient LearningServices services;
    private final transient Municipalities municipalities;
    private final transient ObjectProvider<ServiceAction> actions;

    private final ServiceFields fields;
    private final Div list = new Div();

    ServicesPart(LearningServices services, Municipalities municipalities, ObjectProvider<ServiceAction> actions) {
        this.services = services;
        this.municipalities = municipalities;
        this.actions = actions;
        this.fields = new ServiceFields(municipalities, true, false);
        getContent().setPadding(false);
        list.addClassName("rows");
        getContent().add(form(), list);
        load();
    }

    private Component form() {
        Button create = new Button(getTranslation("learningservice.ServicesPart.create"), press -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div panel = new Div(new H3(getTranslation("learningservice.ServicesPart.new")), fields, new Div(create));
        panel.addClassName("panel");
        return panel;
    }

    private void create() {
        fields.calm();
        try {
            services.create(fields.create());
        } catch (LearningServiceRefused refused) {
            fields.show(refused);
            return;
        }
        Notifications.done(getTranslation("learningservice.ServicesPart.created", fields.name()));
        fields.clear();
        load();
    }

    private void load() {
        list.removeAll();
        services.all()
                .forEach(service -> list.add(new ServiceRow(service, services, municipalities, actions, this::load)));
    }
}
