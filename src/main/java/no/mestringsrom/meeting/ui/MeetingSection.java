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
import no.mestringsrom.meeting.MeetingAnswer;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.meeting.PollSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;

/** A member's next meeting, and polls that wait for their answer. */
@org.springframework.stereotype.Component
class MeetingSection implements StartSection {

    private static final int ORDER = 25;

    private final CurrentAccount current;
    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final MeetingLinks links;
    private final DatePolls polls;
    private final Networks networks;

    MeetingSection(
            CurrentAccount current,
            Meetings meetings,
            MeetingPlanning planning,
            MeetingLinks links,
            DatePolls polls,
            Networks networks) {
        this.links = links;
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
        next.ifPresent(meeting -> section.add(
                heading(section, meeting),
                new MeetingCard(
                        meeting, true, planning, links, () -> UI.getCurrent().refreshCurrentRoute(true))));
        if (!waiting.isEmpty()) {
            section.add(new WaitingHeading(section.getTranslation("meeting.MeetingSection.poll", waiting.size())));
        }
        waiting.stream().map(poll -> new PollCard(poll, next.isEmpty())).forEach(section::add);
        return Optional.of(section);
    }

    private H2 heading(Section section, ListedMeeting next) {
        String network = networks.name(next.network());
        return next.isOpen() && !next.roomIsOpen() && next.answer() == MeetingAnswer.NONE
                ? new WaitingHeading(section.getTranslation("meeting.MeetingSection.answer", network))
                : new H2(section.getTranslation("meeting.MeetingSection.next", network));
    }
}
