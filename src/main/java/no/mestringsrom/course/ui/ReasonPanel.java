package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.texts.Formats;

/** Why this course has less exchange time than promised: words that a professional and an experienced user share. */
class ReasonPanel extends Composite<Section> {

    private final Problem problem = new Problem();
    private final Runnable again;

    ReasonPanel(CourseDetails course, CoursePlanning planning, Runnable again) {
        this.again = again;
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("course.ReasonPanel.title")),
                        new Paragraph(getTranslation(
                                "course.ReasonPanel.text",
                                Words.percent(course.facts().leastShare()))));
        if (course.belowShareReason() != null) {
            Paragraph words = new Paragraph(Formats.quoted(Words.language(), course.belowShareReason()));
            words.addClassName("quote");
            getContent().add(words, new Paragraph(standing(course)));
        }
        boolean host = course.own()
                .filter(own -> own.seat().answer() == HostAnswer.YES)
                .isPresent();
        if (host && course.facts().status() == CourseStatus.PLANNING) {
            addOwnWord(course, planning);
        }
        getContent().add(problem);
    }

    /** Whether any session has less than promised, or had when the course was published. */
    static boolean concerns(CourseDetails course) {
        return course.sessions().stream()
                .anyMatch(session -> session.plan().exchange().exchangeShare()
                        < course.facts().leastShare());
    }

    private void addOwnWord(CourseDetails course, CoursePlanning planning) {
        TextArea text = new TextArea(getTranslation("course.ReasonPanel.words"));
        text.addClassName("wide");
        text.setValue(Objects.requireNonNullElse(course.belowShareReason(), ""));
        Button give = new Button(
                getTranslation("course.ReasonPanel.give"),
                press -> attempt(() -> planning.giveReason(course.facts().id(), text.getValue())));
        Div buttons = new Div();
        buttons.addClassName("buttons");
        String wording = course.belowShareReason();
        boolean stands = course.own().map(HostDetails::standsBehindReason).orElse(false);
        if (wording != null && !stands) {
            buttons.add(new Button(
                    getTranslation("course.ReasonPanel.stand"),
                    press -> attempt(
                            () -> planning.standBehindReason(course.facts().id(), wording))));
        }
        buttons.add(give);
        getContent().add(text, buttons);
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }

    private String standing(CourseDetails course) {
        String names = course.hosts().stream()
                .filter(HostDetails::standsBehindReason)
                .map(host -> host.seat().name())
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? getTranslation("course.ReasonPanel.nobody")
                : getTranslation("course.ReasonPanel.standing", names);
    }
}
