package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.shell.Notifications;

/** A new practice example. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.NEW)
@RolesAllowed("NETWORK_MEMBER")
class ExampleNewView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExampleForms forms;
    private final transient Experiences experiences;

    ExampleNewView(ExampleForms forms, Experiences experiences) {
        this.forms = forms;
        this.experiences = experiences;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkSummary network = forms.network(event.getRouteParameters());
        getContent().removeAll();
        getContent()
                .add(
                        ExperienceNavigation.breadcrumb(network),
                        new H1(getPageTitle()),
                        forms.form(network, (written, form) -> {
                            ExampleId example = experiences.share(network.id(), written);
                            ExperienceNavigation.toExample(network.id(), example);
                            Notifications.done(getTranslation("experience.ExampleNewView.shared"));
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("experience.ExampleNewView.title");
    }
}
