package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.meeting.PollStanding;
import no.mestringsrom.meeting.PollStatus;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.meeting.Vote;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import org.springframework.security.access.AccessDeniedException;

/** Which dates suit whom: one's own answers, how it stands, and, for whoever leads, the choice. */
@StyleSheet("context://course.css")
@Route(MeetingNavigation.POLL)
@RolesAllowed("NETWORK_MEMBER")
class PollView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DatePolls polls;
    private final transient Networks networks;
    private final transient Map<LocalDateTime, RadioButtonGroup<Vote>> answers = new LinkedHashMap<>();

    PollView(DatePolls polls, Networks networks) {
        this.polls = polls;
        this.networks = networks;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new PollId(MeetingNavigation.id(event.getRouteParameters(), MeetingNavigation.POLL_ID)));
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.Poll.title");
    }

    private void show(PollId id) {
        PollStanding standing = polls.standing(id);
        PollSummary poll = standing.poll();
        NetworkSummary network = networks.requireMember(poll.network());
        boolean leads = networks.leads(poll.network()) && poll.status() == PollStatus.OPEN;
        getContent().removeAll();
        getContent()
                .add(
                        NetworkNavigation.breadcrumb(network),
                        new H1(getTranslation("meeting.PollCard.title", poll.title())),
                        new Paragraph(getTranslation(
                                "meeting.PollView.answered",
                                standing.answered(),
                                standing.answers().size())));
        if (poll.status() == PollStatus.OPEN && !standing.missing().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation("meeting.Poll.missing", String.join(", ", standing.missing()))));
        }
        if (standing.chosen() != null) {
            getContent()
                    .add(new Paragraph(getTranslation("meeting.Poll.decided", Words.dayAndTime(standing.chosen()))));
        }
        if (poll.answerable() && poll.lastDay() != null) {
            getContent().add(new Paragraph(getTranslation("meeting.Poll.until", Words.day(poll.lastDay()))));
        }
        if (poll.meeting() != null) {
            getContent()
                    .add(MeetingNavigation.meetingLink(poll.meeting(), getTranslation("meeting.PollView.toMeeting")));
        } else if (poll.status() == PollStatus.DROPPED) {
            getContent().add(new Paragraph(getTranslation("meeting.PollStatus.DROPPED")));
        }
        if (poll.answerable()) {
            getContent().add(own(standing));
        }
        getContent().add(standing(standing, leads));
        if (leads) {
            getContent().add(new Button(getTranslation("meeting.PollView.drop"), press -> confirmDrop(id)));
        }
    }

    private Component own(PollStanding standing) {
        Section section = new Section(new H2(getTranslation("meeting.PollView.own")));
        section.addClassName("card");
        answers.clear();
        for (LocalDateTime date : standing.poll().dates()) {
            RadioButtonGroup<Vote> answer = new RadioButtonGroup<>();
            answer.setLabel(Words.dayAndTime(date));
            answer.setItems(Vote.values());
            answer.setItemLabelGenerator(vote -> getTranslation("meeting.Vote." + vote));
            answer.setValue(standing.mine().get(date));
            answers.put(date, answer);
            section.add(new Div(answer));
        }
        boolean again = !standing.mine().isEmpty();
        Button send = new Button(
                getTranslation(again ? "meeting.Poll.again" : "meeting.Poll.send"),
                press -> send(standing.poll().id()));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        section.add(Words.buttons(send));
        return section;
    }

    private void send(PollId id) {
        Map<LocalDateTime, Vote> votes = new HashMap<>();
        answers.forEach((date, answer) -> answer.getOptionalValue().ifPresent(vote -> votes.put(date, vote)));
        attempt(id, () -> polls.answer(id, votes), "meeting.Poll.answered");
    }

    private Component standing(PollStanding standing, boolean leads) {
        Section section = new Section(new H2(getTranslation("meeting.PollView.standing")));
        section.addClassNames("panel", "wide");
        Div rows = new Div();
        rows.addClassName("rows");
        LocalDateTime best = standing.answered() == 0 || standing.poll().status() != PollStatus.OPEN
                ? null
                : standing.best().orElse(null);
        for (LocalDateTime date : standing.poll().dates()) {
            rows.add(row(standing, date, date.equals(best), leads));
        }
        section.add(rows);
        return section;
    }

    private Component row(PollStanding standing, LocalDateTime date, boolean best, boolean leads) {
        String said = date.equals(standing.chosen()) ? "chosen" : best ? "best" : "";
        Div when = new Div(
                Words.dayAndTime(date) + (said.isEmpty() ? "" : " · " + getTranslation("meeting.PollView." + said)));
        when.addClassName("row-title");
        UnorderedList who = new UnorderedList();
        standing.answers().stream()
                .filter(one -> one.votes().get(date) != null)
                .map(one -> new ListItem(one.name() + ": "
                        + getTranslation("meeting.Vote." + one.votes().get(date))))
                .forEach(who::add);
        Details details = new Details(
                getTranslation(
                        "meeting.Poll.counts",
                        standing.count(date, Vote.YES),
                        standing.count(date, Vote.IF_NEED_BE),
                        standing.count(date, Vote.NO)),
                who);
        Div row = new Div(new Div(when, details));
        row.addClassName("row");
        if (leads && standing.poll().ahead().contains(date)) {
            Button choose = new Button(
                    getTranslation("meeting.PollView.choose"),
                    press -> confirmChoice(standing.poll().id(), date));
            choose.setAriaLabel(getTranslation("meeting.PollView.chooseThis", Words.dayAndTime(date)));
            row.add(choose);
        }
        return row;
    }

    private void confirmChoice(PollId id, LocalDateTime date) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("meeting.PollView.chooseThis", Words.dayAndTime(date)),
                getTranslation("meeting.PollView.choose.what"),
                getTranslation("meeting.PollView.choose"),
                press -> {
                    try {
                        MeetingNavigation.toMeeting(polls.choose(id, date));
                    } catch (MeetingRefused refused) {
                        Notifications.problem(getTranslation(refused.key()));
                    }
                });
        cancellable(dialog);
    }

    private void confirmDrop(PollId id) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("meeting.PollView.drop"),
                getTranslation("meeting.PollView.drop.what"),
                getTranslation("meeting.PollView.drop"),
                press -> attempt(id, () -> polls.drop(id), "meeting.PollStatus.DROPPED"));
        cancellable(dialog);
    }

    private void cancellable(ConfirmDialog dialog) {
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("meeting.Dialog.back"));
        OneAtATime.open(dialog);
    }

    private void attempt(PollId id, Runnable deed, String done) {
        try {
            deed.run();
            Notifications.done(getTranslation(done));
        } catch (MeetingRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
        }
        show(id);
    }
}
