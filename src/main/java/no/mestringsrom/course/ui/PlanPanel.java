package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.Change;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.shell.Notifications;

/** The plan as something that hosts sign together: who has, and what has changed since. */
class PlanPanel extends Composite<Section> {

    private final transient HostSignatures signatures;
    private final Runnable again;

    PlanPanel(CourseDetails course, HostSignatures signatures, Runnable again) {
        this.signatures = signatures;
        this.again = again;
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation(
                                course.plan().signed() ? "course.PlanPanel.signed" : "course.PlanPanel.unsigned")),
                        new Paragraph(getTranslation("course.PlanPanel.what")),
                        new Signers(course, HostDetails::planSignedAt));
        if (!course.plan().changes().isEmpty()) {
            UnorderedList changes = new UnorderedList();
            course.plan().changes().forEach(change -> changes.add(new ListItem(words(change))));
            getContent().add(new H3(getTranslation("course.PlanPanel.changes")), changes);
        }
        boolean maySign = course.own()
                .filter(own -> own.seat().answer() == HostAnswer.YES && own.planSignedAt() == null)
                .isPresent();
        if (maySign && course.plan().ready()) {
            Button sign = new Button(getTranslation("course.PlanPanel.sign"), press -> sign(course));
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getContent().add(sign);
        }
    }

    /** Before the plan can be signed there are other things to see to, and when it is published as signed it says so. */
    static boolean concerns(CourseDetails course) {
        boolean planning = course.phase() == CoursePhase.PLANNING;
        return planning
                ? course.plan().ready() || !course.plan().changes().isEmpty()
                : course.plan().ready() && !course.plan().signed();
    }

    private void sign(CourseDetails course) {
        try {
            signatures.signPlan(course.facts().id(), course.plan().revision());
            Notifications.done(getTranslation("course.PlanPanel.done"));
            again.run();
        } catch (CourseRefused refused) {
            again.run();
            Notifications.problem(Words.refusal(this, refused));
        }
    }

    private String words(Change change) {
        String title = Objects.requireNonNullElse(change.what().sessionTitle(), "");
        String host = Objects.requireNonNullElse(change.host(), "");
        return switch (change.what().kind()) {
            case SESSION_MOVED ->
                getTranslation(
                        "course.PlanPanel.moved",
                        title,
                        Words.dayAndTime(Objects.requireNonNull(change.what().movedFrom())),
                        Words.dayAndTime(Objects.requireNonNull(change.what().movedTo())),
                        change.by());
            case AGENDA_CHANGED -> getTranslation("course.PlanPanel.agenda", title, change.by());
            case SESSION_ADDED -> getTranslation("course.PlanPanel.added", title, change.by());
            case SESSION_REMOVED -> getTranslation("course.PlanPanel.removed", title, change.by());
            case LANGUAGE_CHANGED ->
                getTranslation(
                        "course.PlanPanel.language",
                        Words.spoken(Objects.requireNonNull(change.what().heldBefore())),
                        Words.spoken(Objects.requireNonNull(change.what().heldIn())),
                        change.by());
            case PART_CHANGED ->
                getTranslation(
                        "course.PlanPanel.part",
                        getTranslation("template.TemplatePart." + change.what().part()),
                        change.by());
            case HOST_JOINED -> getTranslation("course.PlanPanel.joined", host);
            case HOST_LEFT -> getTranslation("course.PlanPanel.left", host);
        };
    }
}
