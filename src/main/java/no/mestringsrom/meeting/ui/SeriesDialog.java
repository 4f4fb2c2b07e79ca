package no.mestringsrom.meeting.ui;

import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.SeriesPlanning;

/** The series is otherwise from this meeting on. */
class SeriesDialog extends MeetingDialog {

    private final transient MeetingPlan meeting;
    private final transient SeriesPlanning planning;
    private final SeriesField times;

    SeriesDialog(MeetingPlan meeting, SeriesPlanning planning, Runnable again) {
        this(meeting, planning, new SeriesField(planning).from(planning.going(meeting.id())), again);
    }

    private SeriesDialog(MeetingPlan meeting, SeriesPlanning planning, SeriesField times, Runnable again) {
        super("changeSeries", meeting, times, again);
        this.meeting = meeting;
        this.planning = planning;
        this.times = times;
    }

    @Override
    void change() {
        planning.changeFrom(meeting.id(), meeting.revision(), command(times.first()), times.rhythm(), times.holidays());
    }
}
