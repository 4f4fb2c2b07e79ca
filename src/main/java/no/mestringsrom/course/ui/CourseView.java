package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseDepartures;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseWriting;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.OneAtATime;
import org.springframework.beans.factory.ObjectProvider;

/** A course at a glance: where it stands, who carries it, and its sessions. */
@StyleSheet("context://course.css")
// What sections from features further on are made of: the build finds only what a view itself refers to.
@Uses(Checkbox.class)
@Uses(ComboBox.class)
@Uses(DatePicker.class)
@Uses(Details.class)
@Uses(Grid.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
@Route(CourseNavigation.COURSE)
@RolesAllowed({"COORDINATOR", "PROFESSIONAL", "EXPERIENCED_USER"})
class CourseView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CoursePlanning planning;
    private final transient CourseDepartures departures;
    private final transient HostInvitations invitations;
    private final transient HostSignatures signatures;
    private final transient CourseWriting writing;
    private final transient Municipalities municipalities;
    private final transient ObjectProvider<SessionAction> actions;
    private final transient ObjectProvider<CourseSection> sections;
    private String title = "";

    CourseView(
            CoursePlanning planning,
            CourseDepartures departures,
            HostInvitations invitations,
            HostSignatures signatures,
            CourseWriting writing,
            Municipalities municipalities,
            ObjectProvider<SessionAction> actions,
            ObjectProvider<CourseSection> sections) {
        this.planning = planning;
        this.departures = departures;
        this.invitations = invitations;
        this.signatures = signatures;
        this.writing = writing;
        this.municipalities = municipalities;
        this.actions = actions;
        this.sections = sections;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().scrollIntoView();
        show(CourseNavigation.id(event.getRouteParameters(), CourseNavigation.COURSE_ID)
                .map(CourseId::new)
                .orElseThrow(NotFoundException::new));
    }

    private void show(CourseId id) {
        CourseDetails course;
        try {
            course = planning.course(id);
        } catch (UnknownCourse unknown) {
            throw new NotFoundException();
        }
        Runnable again = () -> show(id);
        CourseFacts facts = course.facts();
        title = facts.title();
        getContent().removeAll();
        getContent().add(head(course, again));
        course.own()
                .filter(own -> own.seat().answer() == HostAnswer.NOT_YET)
                .ifPresent(own -> getContent()
                        .add(InvitationCard.onCoursePage(
                                own.seat().id(), facts.title(), own.seat().role(), invitations, again)));
        getContent().add(new StatusPanel(course, planning, invitations, again));
        if (PlanPanel.concerns(course)) {
            getContent().add(new PlanPanel(course, signatures, again));
        }
        if (EvaluationPanel.concerns(course)) {
            getContent().add(new EvaluationPanel(course, signatures, again));
        }
        if (ReasonPanel.concerns(course)) {
            getContent().add(new ReasonPanel(course, planning, again));
        }
        addSections(facts, order -> order < CourseSection.HOSTS_AND_SESSIONS);
        getContent().add(new HostsPanel(course, invitations, again), sessions(course, again));
        if (BasisPanel.concerns(course)) {
            planning.template(id)
                    .ifPresent(template -> getContent().add(new BasisPanel(course, template, departures, again)));
        }
        addSections(facts, order -> order >= CourseSection.HOSTS_AND_SESSIONS);
    }

    private void addSections(CourseFacts facts, IntPredicate where) {
        sections.stream()
                .filter(section -> where.test(section.order()))
                .sorted(Comparator.comparingInt(CourseSection::order))
                .flatMap(section -> section.forCourse(facts).stream())
                .forEach(getContent()::add);
    }

    private Component head(CourseDetails course, Runnable again) {
        CourseFacts facts = course.facts();
        Div line = new Div(new H1(facts.title()), new StatusBadge(course.phase()));
        line.addClassName("card-head");
        String places = facts.municipalities().stream()
                .flatMap(number -> municipalities.byNumber(number).stream())
                .map(Municipality::name)
                .sorted()
                .collect(Collectors.joining(", "));
        Div head = new Div(
                line,
                new Paragraph(Words.days(facts.firstDay(), facts.lastDay()) + " · "
                        + getTranslation("course.CourseView.places", facts.capacity()) + " · " + places),
                new HeldIn(facts.heldIn()));
        head.addClassName("course-head");
        if (course.mayEdit() && facts.status().isAhead()) {
            head.add(new Button(
                    getTranslation("course.CourseView.change"),
                    press -> OneAtATime.open(new CourseDialog(course, planning, municipalities, again))));
            head.add(new Button(
                    getTranslation("course.TextsDialog.open"),
                    press -> OneAtATime.open(new TextsDialog(course, planning, writing, again))));
        }
        if (course.mayCancel()) {
            Button cancel = new Button(
                    getTranslation("course.CancelDialog.cancel"),
                    press -> OneAtATime.open(
                            new CancelDialog(facts.id(), facts.status().isUnpublished(), planning, again)));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            head.add(cancel);
        }
        return head;
    }

    private Component sessions(CourseDetails course, Runnable again) {
        boolean mayReshape = course.mayEdit() && course.facts().status().isUnpublished();
        Section section = new Section(new H2(getTranslation("course.CourseView.sessions")));
        section.addClassNames("cards", "cards--pairs");
        for (SessionDetails session : course.sessions()) {
            SessionCard card = new SessionCard(session.plan(), actions)
                    .withShare(course.facts().leastShare())
                    .withAgenda(course.mayEdit() && course.facts().status().isAhead() && !session.begun());
            if (mayReshape && course.sessions().size() > 1 && !session.begun()) {
                card.withRemoval(planning, again);
            }
            section.add(card);
        }
        if (mayReshape) {
            LocalDateTime last = course.sessions().getLast().plan().startsAtLocal();
            section.add(new Button(
                    getTranslation("course.AddSessionDialog.open"),
                    press -> OneAtATime.open(new AddSessionDialog(course.facts().id(), last.plusWeeks(1), planning))));
        }
        return section;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
