package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.SessionPlan;

/** When a session is, by the clocks on the wall. */
public class SessionTime extends Composite<Paragraph> {

    public SessionTime(SessionPlan session) {
        getContent().addClassName("quiet");
        getContent().setText(Words.when(this, session));
    }
}
