package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.shell.Notifications;

/** Whether one comes, by one press; what was answered can be changed. */
@StyleSheet("context://course.css")
class AnswerButtons extends Composite<Div> {

    private final transient MeetingPlanning planning;
    private final transient MeetingId meeting;
    private final long revision;
    private final Runnable again;

    /**
     * @param revision of the time that the page shows
     * @param when of the meeting, for those who hear the buttons without the page
     * @param primary whether nothing else on the page is more urgent
     */
    AnswerButtons(
            MeetingId meeting,
            long revision,
            MeetingAnswer answer,
            String when,
            boolean primary,
            MeetingPlanning planning,
            Runnable again) {
        this.meeting = meeting;
        this.revision = revision;
        this.planning = planning;
        this.again = again;
        getContent().addClassName("buttons");
        if (answer != MeetingAnswer.NONE) {
            Span said = new Span(getTranslation("meeting.AnswerButtons." + answer));
            said.addClassNames("answer", answer == MeetingAnswer.YES ? "answer-yes" : "answer-no");
            getContent().add(said);
        }
        if (answer != MeetingAnswer.YES) {
            Button yes = button("yes", when, true);
            if (primary && answer == MeetingAnswer.NONE) {
                yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            getContent().add(yes);
        }
        if (answer != MeetingAnswer.NO) {
            getContent().add(button("no", when, false));
        }
    }

    private Button button(String key, String when, boolean yes) {
        String label = getTranslation("meeting.Answer." + key);
        Button button = new Button(label, press -> answer(yes));
        button.setAriaLabel(label + ": " + when);
        return button;
    }

    private void answer(boolean yes) {
        try {
            planning.answer(meeting, yes, revision);
            Notifications.done(getTranslation(yes ? "meeting.Link.saidYes" : "meeting.Link.saidNo"));
        } catch (MeetingRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
        }
        again.run();
    }
}
