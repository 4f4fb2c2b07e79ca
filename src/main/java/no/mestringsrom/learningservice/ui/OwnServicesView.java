package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.place.Municipalities;
import org.springframework.beans.factory.ObjectProvider;

/** Where coordinators say how their services are reached and what they look like. */
@Route("arbeid/tjenester")
@Menu(title = "learningservice.OwnServicesView.title", order = 60, icon = "vaadin:building-o")
@RolesAllowed("COORDINATOR")
class OwnServicesView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final transient LearningServices services;
    private final transient Municipalities municipalities;
    private final transient ObjectProvider<ServiceAction> actions;
    private final Div list = new Div();

    OwnServicesView(LearningServices services, Municipalities municipalities, ObjectProvider<ServiceAction> actions) {
        this.services = services;
        this.municipalities = municipalities;
        this.actions = actions;
        getContent().addClassName("view");
        list.addClassName("rows");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("learningservice.OwnServicesView.text")),
                        list);
        load();
    }

    private void load() {
        list.removeAll();
        services.own()
                .forEach(service -> list.add(new ServiceRow(service, services, municipalities, actions, this::load)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learningservice.OwnServicesView.title");
    }
}
