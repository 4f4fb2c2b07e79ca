package no.mestringsrom.meeting;

import java.util.List;
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

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final Networks networks;

    Convening(MeetingRepository meetings, InvitationRepository invitations, Networks networks) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.networks = networks;
    }

    /** In the order that they are held, so that secretaries take turns. */
    void convene(NetworkId network, List<Meeting> planned) {
        List<AccountId> members = networks.representatives(network).stream()
                .map(Representative::account)
                .toList();
        AccountId last = of(network).orElse(null);
        for (Meeting meeting : planned) {
            last = networks.nextSecretary(network, last).orElse(null);
            meeting.giveSecretary(last);
            meetings.save(meeting);
            members.forEach(member -> invitations.save(new Invitation(meeting.id(), member)));
        }
    }

    @Override
    public Optional<AccountId> of(NetworkId network) {
        return meetings.newestWithSecretary(network, Limit.of(1)).stream()
                .findFirst()
                .map(Meeting::secretary);
    }
}
