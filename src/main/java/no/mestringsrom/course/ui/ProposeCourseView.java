package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.mestringsrom.course.CourseIdeas;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.ProposeCourse;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.CourseTemplates;

/** A course that a professional or an experienced user would like to host: which, and about when. The rest comes later. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.PROPOSE)
@Menu(title = "course.ProposeCourseView.title", order = 10, icon = "vaadin:lightbulb")
@RolesAllowed({"PROFESSIONAL", "EXPERIENCED_USER"})
class ProposeCourseView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    /** Of a feature that courses know nothing of. */
    private static final String PROFILE = "arbeid/min-profil";

    private final transient CourseIdeas ideas;
    private final transient List<CourseTemplateDetails> available;
    private final Select<CourseTemplateDetails> template = new Select<>();
    private final Select<LearningServiceSummary> service = new Select<>();
    private final RadioButtonGroup<SessionRole> as = new RadioButtonGroup<>();
    private final TemplatePreview preview = new TemplatePreview();
    private final StartTimes starts = new StartTimes();
    private final Problem problem = new Problem();
    private final DepartureReason reason = new DepartureReason();
    private final Div details = new Div();

    ProposeCourseView(CourseIdeas ideas, CourseTemplates templates) {
        this.ideas = ideas;
        this.available = templates.all();
        getContent().addClassName("view");
        getContent().add(new H1(getTranslation("course.ProposeCourseView.title")));
        List<LearningServiceSummary> near = ideas.services();
        if (near.isEmpty()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("course.ProposeCourseView.nowhere")),
                            new Anchor(PROFILE, getTranslation("course.ProposeCourseView.profile")));
            return;
        }
        List<SessionRole> roles = ideas.roles();
        as.setLabel(getTranslation("course.ProposeCourseView.as"));
        as.setItems(roles);
        as.setItemLabelGenerator(role -> getTranslation("exchange.SessionRole." + role));
        as.setValue(roles.getFirst());
        as.setVisible(roles.size() > 1);
        template.setLabel(getTranslation("course.ProposeCourseView.template"));
        template.setItems(available);
        template.setItemLabelGenerator(CourseTemplateDetails::title);
        template.setPlaceholder(getTranslation("course.NewCourseView.choose"));
        template.addValueChangeListener(change -> choose(change.getValue()));
        template.addClassName("wide");
        service.setLabel(getTranslation("course.NewCourseView.service"));
        service.setItems(near);
        service.setItemLabelGenerator(LearningServiceSummary::name);
        service.setValue(near.getFirst());
        service.setVisible(near.size() > 1);
        service.addClassName("wide");
        Button send = new Button(getTranslation("course.ProposeCourseView.send"));
        send.addClickListener(press -> {
            send.setEnabled(true);
            send();
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        send.setDisableOnClick(true);
        details.addClassName("fields");
        details.add(
                preview,
                new H2(getTranslation("course.ProposeCourseView.when")),
                starts,
                service,
                as,
                problem,
                reason,
                new Paragraph(getTranslation("course.ProposeCourseView.then")),
                send);
        details.setVisible(false);
        getContent().add(new Paragraph(getTranslation("course.ProposeCourseView.intro")), template, details);
    }

    private void choose(CourseTemplateDetails chosen) {
        preview.show(chosen.content());
        starts.plan(chosen.content());
        problem.hide();
        reason.forget();
        details.setVisible(true);
    }

    /** Somebody may have come from a template's page. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(CourseNavigation.TEMPLATE)
                .flatMap(wanted -> available.stream()
                        .filter(one -> one.id().value().toString().equals(wanted))
                        .findFirst())
                .ifPresent(template::setValue);
    }

    private void send() {
        problem.hide();
        if (!starts.isComplete()) {
            problem.show(getTranslation("course.NewCourseView.datesMissing"));
            return;
        }
        try {
            CourseNavigation.toCourse(ideas.propose(new ProposeCourse(
                    as.getValue(),
                    service.getValue().id(),
                    template.getValue().id(),
                    starts.values(),
                    reason.value())));
            Notifications.done(getTranslation("course.ProposeCourseView.sent"));
        } catch (CourseRefused refused) {
            problem.show(refused);
            reason.askIfWanted(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("course.ProposeCourseView.title");
    }
}
