package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.PollId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.ui.NetworkNavigation;

/** The ways to the pages of meetings. */
public final class MeetingNavigation {

    static final String MEETINGS = NetworkNavigation.NETWORK + "/moter";
    static final String NEW = MEETINGS + "/nytt";
    static final String MEETING_ID = "meetingId";
    static final String MEETING = "arbeid/moter/:" + MEETING_ID;
    static final String POLL_ID = "pollId";
    static final String POLL = "arbeid/moter/avstemning/:" + POLL_ID;

    private MeetingNavigation() {}

    public static RouterLink meetingLink(MeetingId meeting, String text) {
        return new RouterLink(text, MeetingView.class, parameter(MEETING_ID, meeting.value()));
    }

    public static void toMeeting(MeetingId meeting) {
        UI.getCurrent().navigate(MeetingView.class, parameter(MEETING_ID, meeting.value()));
    }

    static String paper(MeetingId meeting, UUID file) {
        return "/arbeid/moter/" + meeting.value() + "/papir/" + file;
    }

    static RouterLink meetingsLink(NetworkId network, String text) {
        return new RouterLink(text, MeetingsView.class, NetworkNavigation.parameters(network));
    }

    static void toMeetings(NetworkId network) {
        UI.getCurrent().navigate(MeetingsView.class, NetworkNavigation.parameters(network));
    }

    static void toNew(NetworkId network) {
        UI.getCurrent().navigate(NewMeetingView.class, NetworkNavigation.parameters(network));
    }

    static RouterLink pollLink(PollId poll, String text) {
        return new RouterLink(text, PollView.class, parameter(POLL_ID, poll.value()));
    }

    static void toPoll(PollId poll) {
        UI.getCurrent().navigate(PollView.class, parameter(POLL_ID, poll.value()));
    }

    /** @throws NotFoundException if the address names none */
    static UUID id(RouteParameters parameters, String name) {
        try {
            return parameters.get(name).map(UUID::fromString).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static RouteParameters parameter(String name, UUID id) {
        return new RouteParameters(new RouteParam(name, id.toString()));
    }
}
