package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import no.mestringsrom.experience.ExampleDetails;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.ExperienceRefused;
import no.mestringsrom.experience.ExperienceRefused.Reason;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.UnknownExperience;
import no.mestringsrom.experience.WriteExample;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.shell.Notifications;

/** One's own practice example, written anew. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.EDIT)
@RolesAllowed("NETWORK_MEMBER")
class ExampleEditView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExampleForms forms;
    private final transient Experiences experiences;
    private transient long version;

    ExampleEditView(ExampleForms forms, Experiences experiences) {
        this.forms = forms;
        this.experiences = experiences;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkSummary network = forms.network(event.getRouteParameters());
        ExampleId id = new ExampleId(ExperienceNavigation.id(event.getRouteParameters()));
        ExampleDetails example;
        try {
            example = experiences.example(network.id(), id);
        } catch (UnknownExperience unknown) {
            throw new NotFoundException();
        }
        if (!example.mine()) {
            throw new NotFoundException();
        }
        version = example.version();
        ExampleForm form = forms.form(network, (written, there) -> save(network, id, written, there));
        form.show(example);
        getContent().removeAll();
        getContent().add(ExperienceNavigation.breadcrumb(network), new H1(getPageTitle()), form);
    }

    private void save(NetworkSummary network, ExampleId id, WriteExample written, ExampleForm form) {
        try {
            experiences.change(network.id(), id, version, written);
        } catch (ExperienceRefused refused) {
            if (refused.reason() != Reason.CHANGED_BY_SOMEONE_ELSE) {
                throw refused;
            }
            ExampleDetails now = experiences.example(network.id(), id);
            version = now.version();
            RouterLink saved = ExperienceNavigation.exampleLink(
                    network.id(), id, getTranslation("experience.ExampleEditView.saved"));
            saved.getElement().setAttribute("target", AnchorTarget.BLANK.getValue());
            form.showConflict(saved);
            return;
        }
        ExperienceNavigation.toExample(network.id(), id);
        Notifications.done(getTranslation("experience.ExampleEditView.done"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("experience.ExampleEditView.title");
    }
}
