package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import no.mestringsrom.course.ChangeSession;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.SessionDetails;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.exchange.Agenda;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.WhenField;
import no.mestringsrom.template.AgendaItem;

/** One session: when it starts, what is on its agenda, and how much of it is for exchanging experience. */
@StyleSheet("context://course.css")
@Route(CourseNavigation.AGENDA)
@RolesAllowed({"COORDINATOR", "PROFESSIONAL", "EXPERIENCED_USER"})
class AgendaView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CoursePlanning planning;
    private final TextField title = new TextField(getTranslation("course.AgendaView.sessionTitle"));
    private final WhenField start = new WhenField(getTranslation("course.AgendaView.start"));
    private final AgendaEditor editor = new AgendaEditor(this::retell);
    private final Paragraph end = new Paragraph();
    private final Problem problem = new Problem();
    private final DepartureReason reason = new DepartureReason();
    private final Conflict conflict = new Conflict(this::save, this::takeTheirs);
    private ShareBar share = new ShareBar(0);
    private transient SessionDetails seen;
    private String pageTitle = "";

    @SuppressWarnings("NullAway.Init") // the session comes with the address
    AgendaView(CoursePlanning planning) {
        this.planning = planning;
        getContent().addClassName("view");
        title.addClassName("wide");
        end.getElement().setAttribute("role", "status");
        start.addValueChangeListener(change -> retell());
        title.addValueChangeListener(change -> problem.hide());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().scrollIntoView();
        SessionId id = CourseNavigation.id(event.getRouteParameters(), CourseNavigation.SESSION_ID)
                .map(SessionId::new)
                .orElseThrow(NotFoundException::new);
        try {
            CourseDetails course = planning.courseOf(id);
            seen = course.session(id).orElseThrow(NotFoundException::new);
            build(course);
        } catch (UnknownCourse unknown) {
            throw new NotFoundException();
        }
    }

    private void build(CourseDetails course) {
        SessionPlan plan = seen.plan();
        pageTitle = plan.title();
        share = new ShareBar(course.facts().leastShare()).live();
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(CourseNavigation.courseLink(plan.course(), plan.courseTitle())),
                        new H1(getTranslation("course.SessionCard.title", plan.number(), plan.title())));
        if (!course.mayEdit() || !course.facts().status().isAhead() || seen.begun()) {
            share.show(plan.exchange());
            getContent().add(new SessionTime(plan), share, new AgendaList(plan.agenda()));
            return;
        }
        Button save = new Button(getTranslation("course.Dialog.save"), press -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        Div line = new Div(end, save);
        line.addClassName("agenda-save");
        Div sum = new Div(share, problem, reason, line);
        sum.addClassName("agenda-sum");
        getContent().add(conflict, title, start, new H2(getTranslation("course.AgendaView.agenda")), editor, sum);
        showSeen();
    }

    private void showSeen() {
        title.setValue(seen.plan().title());
        start.setValue(seen.plan().startsAtLocal());
        editor.show(seen.plan().agenda());
        retell();
    }

    /** The share and the end of what is on the screen now. */
    private void retell() {
        problem.hide();
        if (!editor.counts()) {
            share.showNothing();
            end.setText("");
            return;
        }
        Agenda agenda = AgendaItem.agenda(editor.items());
        share.show(agenda);
        LocalDateTime starts = start.getValue();
        end.setText(
                starts == null
                        ? ""
                        : getTranslation("course.AgendaView.end", Words.endTime(starts, agenda.plannedMinutes())));
    }

    private void save() {
        problem.hide();
        conflict.hide();
        LocalDateTime starts = start.getValue();
        if (starts == null) {
            problem.show(getTranslation("shell.WhenField.incomplete"));
            return;
        }
        try {
            planning.change(new ChangeSession(
                    seen.plan().id(), seen.version(), title.getValue(), starts, editor.items(), reason.value()));
            Notifications.done(getTranslation("course.Dialog.saved"));
            CourseNavigation.toCourse(seen.plan().course());
        } catch (CourseRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE) {
                seen = planning.courseOf(seen.plan().id())
                        .session(seen.plan().id())
                        .orElseThrow();
                conflict.show(now());
            } else {
                problem.show(refused);
                reason.askIfWanted(refused);
            }
        }
    }

    private Component now() {
        return new Div(
                new Paragraph(seen.plan().title()),
                new Paragraph(Words.when(this, seen.plan())),
                new AgendaList(seen.plan().agenda()));
    }

    private void takeTheirs() {
        conflict.hide();
        showSeen();
    }

    @Override
    public String getPageTitle() {
        return pageTitle;
    }
}
