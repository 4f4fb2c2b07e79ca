package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostSignatures;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Formats;

/** What the hosts learnt, in words that they share and sign; with both signatures the course is completed. */
class EvaluationPanel extends Composite<Section> {

    private static final int LONGEST = 3000;

    private final Problem problem = new Problem();
    private final TextArea learnt = new TextArea();
    private final transient CourseDetails course;
    private final transient HostSignatures signatures;
    private final Runnable again;

    EvaluationPanel(CourseDetails course, HostSignatures signatures, Runnable again) {
        this.course = course;
        this.signatures = signatures;
        this.again = again;
        getContent().addClassName("card");
        boolean completed = course.phase() == CoursePhase.COMPLETED;
        getContent()
                .add(
                        new H2(getTranslation("course.EvaluationPanel.title")),
                        new Paragraph(getTranslation(
                                !completed
                                        ? "course.EvaluationPanel.what"
                                        : course.learnt() != null
                                                ? "course.EvaluationPanel.completed"
                                                : "course.EvaluationPanel.before")));
        boolean host = course.own()
                .filter(own -> own.seat().answer() == HostAnswer.YES)
                .isPresent();
        Optional<LocalDateTime> waits = completed
                ? Optional.empty()
                : signatures.waitsUntil(course.facts().id());
        if (waits.isPresent()) {
            getContent()
                    .add(new Paragraph(getTranslation("course.EvaluationPanel.waits", Words.dayAndTime(waits.get()))));
        } else if (!completed && host) {
            addForm();
        } else if (course.learnt() != null) {
            Paragraph words = new Paragraph(Formats.quoted(Words.language(), course.learnt()));
            words.addClassName("quote");
            getContent().add(words);
        }
        getContent().add(new Signers(course, HostDetails::evaluationSignedAt), problem);
    }

    static boolean concerns(CourseDetails course) {
        return course.phase() == CoursePhase.EVALUATING || course.phase() == CoursePhase.COMPLETED;
    }

    private void addForm() {
        learnt.setLabel(getTranslation("course.EvaluationPanel.learnt"));
        learnt.setHelperText(getTranslation("course.EvaluationPanel.learnt.what"));
        learnt.setMaxLength(LONGEST);
        learnt.addClassName("wide");
        learnt.setValue(Objects.requireNonNullElse(course.learnt(), ""));
        boolean signed = course.own().map(HostDetails::evaluationSignedAt).isPresent();
        Button sign = new Button(
                getTranslation(signed ? "course.EvaluationPanel.signAgain" : "course.EvaluationPanel.sign"),
                press -> sign());
        if (!signed) {
            sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        getContent().add(learnt, sign);
    }

    /** What was typed stays in its field when it is refused. */
    private void sign() {
        try {
            signatures.signEvaluation(course.facts().id(), course.learnt(), learnt.getValue());
            Notifications.done(getTranslation("course.EvaluationPanel.done"));
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }
}
