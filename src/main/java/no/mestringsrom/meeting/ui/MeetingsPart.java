package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.ExchangeOfYear;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkPart;

/** The network's next meeting, on its page. */
@org.springframework.stereotype.Component
class MeetingsPart implements NetworkPart {

    private static final int ORDER = 10;

    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final MeetingLinks links;
    private final DatePolls polls;
    private final ExchangeOfYear exchange;

    MeetingsPart(
            Meetings meetings, MeetingPlanning planning, MeetingLinks links, DatePolls polls, ExchangeOfYear exchange) {
        this.links = links;
        this.meetings = meetings;
        this.planning = planning;
        this.polls = polls;
        this.exchange = exchange;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> forNetwork(NetworkSummary network) {
        Section part = new Section();
        part.addClassNames("panel", "wide");
        part.add(new H2(part.getTranslation("meeting.MeetingsPart.title")));
        Optional<ListedMeeting> next = meetings.next(network.id());
        part.add(next.<Component>map(meeting -> next(part, meeting))
                .orElseGet(() -> new Paragraph(part.getTranslation("meeting.MeetingsView.none"))));
        for (PollSummary poll : polls.open(network.id())) {
            part.add(new Paragraph(MeetingNavigation.pollLink(
                    poll.id(), part.getTranslation("meeting.PollCard.title", poll.title()))));
        }
        ExchangeOfYear.Year year = exchange.of(network.id());
        if (!year.each().isEmpty()) {
            part.add(new Paragraph(Words.exchange(part, year)));
        }
        RouterLink all = MeetingNavigation.meetingsLink(network.id(), part.getTranslation("meeting.MeetingsPart.all"));
        part.add(new Paragraph(all));
        return Optional.of(part);
    }

    private Component next(Component on, ListedMeeting meeting) {
        String when = Words.when(meeting);
        Div title = new Div(MeetingNavigation.meetingLink(meeting.id(), meeting.title()));
        title.addClassName("row-title");
        Div next = new Div(
                title, new Div(when), Words.quiet(on.getTranslation("meeting.MeetingCard.coming", meeting.coming())));
        if (meeting.roomIsOpen()) {
            links.toRoom(meeting.id()).ifPresent(room -> next.add(new Paragraph(Words.enter(on, room))));
        } else if (meeting.isOpen()) {
            next.add(new AnswerButtons(
                    meeting.id(),
                    meeting.revision(),
                    meeting.answer(),
                    when,
                    true,
                    planning,
                    () -> UI.getCurrent().refreshCurrentRoute(true)));
        }
        return next;
    }
}
