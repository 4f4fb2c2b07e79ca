package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.OpenPoll;
import no.mestringsrom.meeting.PlanMeeting;
import no.mestringsrom.meeting.SeriesPlanning;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.shell.Calendars;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import org.springframework.security.access.AccessDeniedException;

/** A new meeting: on dates one knows, again and again, or on a date that is to be found. */
@StyleSheet("context://course.css")
@Route(MeetingNavigation.NEW)
@RolesAllowed("NETWORK_MEMBER")
class NewMeetingView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int USUAL_MINUTES = 60;
    private static final int STEP = 15;
    private static final int MOST_MINUTES = 12 * 60;

    /** How the date is settled. */
    private enum How {
        DATES,
        SERIES,
        POLL
    }

    private final transient Networks networks;
    private final transient MeetingPlanning planning;
    private final transient SeriesPlanning series;
    private final transient DatePolls polls;

    private final RadioButtonGroup<How> how = new RadioButtonGroup<>();
    private final TextField title = new TextField(getTranslation("meeting.MeetingFields.title"));
    private final IntegerField minutes = new IntegerField(getTranslation("meeting.MeetingFields.minutes"));
    private final TextField place = new TextField(getTranslation("meeting.MeetingFields.place"));
    private final DatesField dates = new DatesField();
    private final SeriesField rhythm;
    private final DatePicker lastDay = new DatePicker(getTranslation("meeting.NewMeetingView.lastDay"));
    private final ProblemBox problem = new ProblemBox();
    private final Button save = new Button("", press -> save());
    private transient NetworkSummary network;

    @SuppressWarnings("NullAway.Init") // the network comes with the address
    NewMeetingView(Networks networks, MeetingPlanning planning, SeriesPlanning series, DatePolls polls) {
        this.networks = networks;
        this.planning = planning;
        this.series = series;
        this.polls = polls;
        this.rhythm = new SeriesField(series);
        getContent().addClassName("view");
        how.setLabel(getTranslation("meeting.NewMeetingView.how"));
        how.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        how.setItems(How.values());
        how.setItemLabelGenerator(one -> getTranslation("meeting.NewMeetingView.how." + one));
        how.addValueChangeListener(change -> choose(change.getValue()));
        title.setValue(getTranslation("meeting.NewMeetingView.usual"));
        title.addClassName("wide");
        minutes.setValue(USUAL_MINUTES);
        minutes.setStep(STEP);
        minutes.setMin(STEP);
        minutes.setMax(MOST_MINUTES);
        minutes.setStepButtonsVisible(true);
        place.setHelperText(getTranslation("meeting.MeetingFields.place.help"));
        place.addClassName("wide");
        lastDay.setLocale(getLocale());
        lastDay.setI18n(Calendars.in(getLocale()));
        // As in a WhenField: behind an open calendar the page stays hidden from a screen reader.
        lastDay.setAutoOpen(false);
        lastDay.setHelperText(getTranslation("meeting.NewMeetingView.lastDay.help"));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        try {
            networks.requireLead(id);
            network = networks.requireMember(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        Div form = new Div(how, title, dates, rhythm, minutes, place, lastDay, problem, save);
        form.addClassName("fields");
        getContent().removeAll();
        getContent().add(NetworkNavigation.breadcrumb(network), new H1(getPageTitle()), form);
        how.setValue(How.DATES);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.NewMeetingView.title");
    }

    private void choose(How chosen) {
        problem.hide();
        dates.setVisible(chosen != How.SERIES);
        dates.choose(chosen == How.POLL ? 2 : 1);
        rhythm.setVisible(chosen == How.SERIES);
        lastDay.setVisible(chosen == How.POLL);
        save.setText(getTranslation("meeting.NewMeetingView.save." + chosen));
    }

    private void save() {
        problem.hide();
        try {
            switch (how.getValue()) {
                case DATES -> {
                    List<PlanMeeting> all =
                            dates.values().stream().map(this::command).toList();
                    MeetingNavigation.toMeeting(planning.plan(network.id(), all).getFirst());
                }
                case SERIES -> {
                    series.begin(network.id(), command(rhythm.first()), rhythm.rule(), rhythm.holidays());
                    MeetingNavigation.toMeetings(network.id());
                }
                case POLL ->
                    MeetingNavigation.toPoll(polls.open(
                            network.id(),
                            new OpenPoll(
                                    title.getValue(),
                                    length(),
                                    place.getValue(),
                                    new HashSet<>(dates.values()),
                                    lastDay.getValue())));
            }
            Notifications.done(getTranslation("meeting.NewMeetingView.done"));
        } catch (MeetingRefused refused) {
            problem.show(getTranslation(refused.key()));
        } catch (DatesField.Incomplete missing) {
            problem.show(getTranslation("shell.WhenField.incomplete"));
        }
    }

    private PlanMeeting command(LocalDateTime start) {
        return new PlanMeeting(title.getValue(), start, length(), place.getValue());
    }

    private int length() {
        return Objects.requireNonNullElse(minutes.getValue(), 0);
    }
}
