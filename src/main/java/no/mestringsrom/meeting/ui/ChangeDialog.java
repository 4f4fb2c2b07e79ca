package no.mestringsrom.meeting.ui;

import java.time.LocalDateTime;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.shell.WhenField;

/** One meeting is otherwise. */
class ChangeDialog extends MeetingDialog {

    private final transient MeetingPlan meeting;
    private final transient MeetingPlanning planning;
    private final WhenField start;

    ChangeDialog(MeetingPlan meeting, MeetingPlanning planning, Runnable again) {
        this(meeting, planning, new WhenField(""), again);
    }

    private ChangeDialog(MeetingPlan meeting, MeetingPlanning planning, WhenField start, Runnable again) {
        super("change", meeting, start, again);
        this.meeting = meeting;
        this.planning = planning;
        this.start = start;
        start.setLabel(getTranslation("meeting.MeetingFields.start"));
        start.setValue(meeting.startsAtLocal());
    }

    @Override
    void change() {
        LocalDateTime value = start.getValue();
        if (value == null) {
            throw new DatesField.Incomplete();
        }
        planning.change(meeting.id(), command(value), meeting.revision());
    }
}
