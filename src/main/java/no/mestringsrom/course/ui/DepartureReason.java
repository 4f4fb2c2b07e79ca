package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseRefused.Reason;

/** Why a course departs from what its template has fixed: out of sight until somebody has to say so. */
class DepartureReason extends Composite<TextArea> {

    DepartureReason() {
        getContent().setLabel(getTranslation("course.DepartureReason.label"));
        getContent().setHelperText(getTranslation("course.DepartureReason.help"));
        getContent().setValueChangeMode(ValueChangeMode.ON_BLUR);
        getContent().addClassName("wide");
        getContent().setVisible(false);
    }

    /** Asks for a reason if that is what is missing. */
    void askIfWanted(CourseRefused refused) {
        if (refused.reason() == Reason.DEPARTURE_NEEDS_REASON) {
            getContent().setVisible(true);
            getContent().focus();
        }
    }

    /** What was said of something else is no reason for this. */
    void forget() {
        getContent().clear();
        getContent().setVisible(false);
    }

    String value() {
        return getContent().isVisible() ? getContent().getValue() : "";
    }
}
