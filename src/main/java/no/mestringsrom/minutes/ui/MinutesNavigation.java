package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.ui.NetworkNavigation;

/** The ways to a meeting's minutes, and to what came of a network's meetings. */
final class MinutesNavigation {

    private static final String MEETING_ID = "meetingId";

    static final String MINUTES = "arbeid/moter/:" + MEETING_ID + "/referat";
    static final String FOLLOW_UP = NetworkNavigation.NETWORK + "/oppgaver";

    private MinutesNavigation() {}

    static RouterLink minutesLink(MeetingId meeting, String text) {
        return new RouterLink(text, MinutesView.class, parameters(meeting));
    }

    static void toMinutes(MeetingId meeting) {
        UI.getCurrent().navigate(MinutesView.class, parameters(meeting));
    }

    static RouterLink followUpLink(NetworkId network, String text) {
        return new RouterLink(text, FollowUpView.class, NetworkNavigation.parameters(network));
    }

    /** Where the editor finds the text; where the files are. */
    static String address(MeetingId meeting) {
        return "/arbeid/moter/" + meeting.value() + "/referat";
    }

    /** @throws NotFoundException if the address names none */
    static MeetingId meetingId(RouteParameters parameters) {
        try {
            return parameters
                    .get(MEETING_ID)
                    .map(UUID::fromString)
                    .map(MeetingId::new)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static RouteParameters parameters(MeetingId meeting) {
        return new RouteParameters(new RouteParam(MEETING_ID, meeting.value().toString()));
    }
}
