package no.mestringsrom.selfhelp;

import java.time.Clock;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody was asked and did not answer: whether they want to come to a group, or whether an address is theirs. */
@Component
class UnansweredAddresses implements RetentionRule {

    private final GroupInvitationRepository invitations;
    private final Clock clock;

    UnansweredAddresses(GroupInvitationRepository invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "selfhelp.unanswered";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    @Transactional
    public int forget() {
        return invitations.deleteOver(clock.instant()) + invitations.forgetNewAddresses(clock.instant());
    }
}
