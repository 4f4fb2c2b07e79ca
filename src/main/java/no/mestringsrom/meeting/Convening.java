package no.mestringsrom.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.LastSecretary;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Everybody in the network is asked to a meeting; one of them is its secretary, in turn. */
@Component
class Convening implements LastSecretary {

    /** Meetings before and after: more than a network has members who take turns. */
    private static final int AROUND = 100;

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final Networks networks;

    Convening(MeetingRepository meetings, InvitationRepository invitations, Networks networks) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.networks = networks;
    }

    /** Secretaries take turns in the order that meetings are held, whenever each was planned. */
    void convene(NetworkId network, List<Meeting> planned) {
        if (planned.isEmpty()) {
            return;
        }
        List<AccountId> members = networks.representatives(network).stream()
                .map(Representative::account)
                .toList();
        List<Meeting> calendar = around(network, planned.getFirst());
        for (Meeting meeting : planned) {
            int at = (int) calendar.stream()
                    .filter(other -> !other.startsAt().isAfter(meeting.startsAt()))
                    .count();
            meeting.giveSecretary(networks.nextSecretary(
                            network,
                            secretaries(calendar.subList(0, at).reversed()),
                            secretaries(calendar.subList(at, calendar.size())))
                    .orElse(null));
            calendar.add(at, meeting);
            meetings.save(meeting);
            members.forEach(member -> invitations.save(new Invitation(meeting.id(), member)));
        }
    }

    /** Whose turn a meeting is that stands in the calendar already, without a secretary; empty where nobody takes turns. */
    Optional<AccountId> inTurn(Meeting meeting) {
        NetworkId network = meeting.network();
        return networks.nextSecretary(
                network,
                secretaries(meetings.earlier(network, meeting.startsAt(), Limit.of(AROUND))),
                secretaries(meetings.heldFrom(network, meeting.startsAt(), Limit.of(AROUND))));
    }

    /** By time, cancelled ones left out. */
    private List<Meeting> around(NetworkId network, Meeting first) {
        List<Meeting> calendar = new ArrayList<>(
                meetings.earlier(network, first.startsAt(), Limit.of(AROUND)).reversed());
        calendar.addAll(meetings.heldFrom(network, first.startsAt(), Limit.of(AROUND)));
        return calendar;
    }

    private static List<AccountId> secretaries(List<Meeting> of) {
        return of.stream().map(Meeting::secretary).filter(Objects::nonNull).toList();
    }

    @Override
    public List<AccountId> of(NetworkId network) {
        return secretaries(meetings.newestWithSecretary(network, Limit.of(AROUND)));
    }
}
