package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.mestringsrom.experience.AskNetwork;
import no.mestringsrom.experience.ExperienceRefused;
import no.mestringsrom.experience.Experiences;
import no.mestringsrom.experience.NetworkQuestions;
import no.mestringsrom.experience.QuestionId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** A question to the network. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@StyleSheet("context://experience.css")
@Route(ExperienceNavigation.ASK)
@RolesAllowed("NETWORK_MEMBER")
class AskView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 5_000;

    private final transient ExampleForms forms;
    private final transient Experiences experiences;
    private final transient NetworkQuestions questions;
    private final transient Municipalities municipalities;

    private final TextField title = new TextField(text("question"));
    private final TextArea words = new TextArea(text("words"));
    private final GroupsField groups = new GroupsField(text("groups"));
    private final ProblemBox problem = new ProblemBox();

    AskView(ExampleForms forms, Experiences experiences, NetworkQuestions questions, Municipalities municipalities) {
        this.forms = forms;
        this.experiences = experiences;
        this.questions = questions;
        this.municipalities = municipalities;
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        words.setMaxLength(LONGEST_TEXT);
        words.setMinRows(4);
        words.setMaxRows(16);
        groups.setRequiredIndicatorVisible(true);
        groups.setHelperText(text("groups.help"));
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkSummary network = forms.network(event.getRouteParameters());
        PlaceField place = new PlaceField(network, municipalities, experiences.usualMunicipality(network.id()));
        Button ask = new Button(text("ask"), press -> ask(network, place.number()));
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph reminder = new Paragraph(getTranslation("experience.Words.recognised"));
        reminder.addClassName("experience-reminder");
        Div fields = new Div(reminder, title, words, groups, place, problem, ask);
        fields.addClassName("fields");
        getContent().removeAll();
        getContent()
                .add(
                        ExperienceNavigation.breadcrumb(network),
                        new H1(getPageTitle()),
                        new Paragraph(text("intro")),
                        fields);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private void ask(NetworkSummary network, String place) {
        problem.hide();
        List.<HasValidation>of(title, groups).forEach(field -> field.setInvalid(false));
        try {
            QuestionId question = questions.ask(
                    network.id(), new AskNetwork(title.getValue(), words.getValue(), groups.getValue(), place));
            ExperienceNavigation.toQuestion(network.id(), question);
            Notifications.done(text("asked"));
        } catch (ExperienceRefused refused) {
            String why = getTranslation(refused.key());
            switch (refused.reason()) {
                case TITLE_MISSING, TITLE_TOO_LONG -> show(title, why);
                case GROUP_MISSING -> show(groups, why);
                default -> problem.show(why);
            }
        }
    }

    private static <F extends Component & HasValidation> void show(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.scrollIntoView();
    }

    private String text(String key) {
        return getTranslation("experience.AskView." + key);
    }
}
