package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.ListedMeeting;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.shell.StartSection;

/** A member's next meeting, and polls that wait for their answer. */
@org.springframework.stereotype.Component
class MeetingSection implements StartSection {

    private static final int ORDER = 25;

    private final CurrentAccount current;
    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final DatePolls polls;
    private final Networks networks;

    MeetingSection(
            CurrentAccount current, Meetings meetings, MeetingPlanning planning, DatePolls polls, Networks networks) {
        this.networks = networks;
        this.current = current;
        this.meetings = meetings;
        this.planning = planning;
        this.polls = polls;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> build() {
        return current.find()
                .filter(account -> account.is(Role.NETWORK_MEMBER))
                .flatMap(member -> section(meetings.mine(), polls.waitingForMe()));
    }

    private Optional<Component> section(Optional<ListedMeeting> next, List<PollSummary> waiting) {
        if (next.isEmpty() && waiting.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("start-section");
        section.add(new H2(next.map(meeting ->
                        section.getTranslation("meeting.MeetingSection.next", networks.name(meeting.network())))
                .orElseGet(() -> section.getTranslation("meeting.MeetingSection.poll"))));
        next.map(meeting -> new MeetingCard(
                        meeting, true, planning, () -> UI.getCurrent().refreshCurrentRoute(true)))
                .ifPresent(section::add);
        waiting.stream().map(poll -> new PollCard(poll, next.isEmpty())).forEach(section::add);
        return Optional.of(section);
    }
}
