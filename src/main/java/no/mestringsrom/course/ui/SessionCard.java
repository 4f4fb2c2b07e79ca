package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.shell.OneAtATime;
import org.springframework.beans.factory.ObjectProvider;

/** A session with its time and what can be done with it. */
@StyleSheet("context://course.css")
class SessionCard extends Composite<Div> {

    private final SessionPlan session;
    private final Div facts = new Div();
    private final Div buttons = new Div();

    SessionCard(SessionPlan session, ObjectProvider<SessionAction> actions) {
        this.session = session;
        getContent().addClassName("card");
        buttons.addClassName("buttons");
        facts.add(
                new H3(getTranslation("course.SessionCard.title", session.number(), session.title())),
                new SessionTime(session));
        List<Component> offered = actions.stream()
                .flatMap(action -> action.forSession(session).stream())
                .toList();
        buttons.add(offered);
        getContent().add(facts);
        if (!offered.isEmpty()) {
            getContent().add(buttons);
        }
    }

    SessionCard withCourse() {
        facts.add(new Paragraph(CourseNavigation.courseLink(session.course(), session.courseTitle())));
        return this;
    }

    /** With how much of it is for exchanging experience. */
    SessionCard withShare(double leastShare) {
        ShareBar bar = new ShareBar(leastShare);
        bar.show(session.exchange());
        facts.add(bar);
        return this;
    }

    /** With the way to its agenda. */
    SessionCard withAgenda(boolean mayEdit) {
        Button open = new Button(
                getTranslation(mayEdit ? "course.SessionCard.edit" : "course.SessionCard.read"),
                press -> CourseNavigation.toAgenda(session.id()));
        open.setAriaLabel(
                getTranslation(mayEdit ? "course.SessionCard.editOf" : "course.SessionCard.readOf", session.title()));
        buttons.add(open);
        getContent().add(buttons);
        return this;
    }

    /** With a way to take it out of the course. */
    SessionCard withRemoval(CoursePlanning planning, Runnable again) {
        Button remove = new Button(
                getTranslation("course.RemoveSessionDialog.remove"),
                press -> OneAtATime.open(new RemoveSessionDialog(session, planning, again)));
        remove.setAriaLabel(getTranslation("course.RemoveSessionDialog.removeOf", session.title()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.add(remove);
        return this;
    }
}
