package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Objects;
import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who said that they would come, which dates suited whom, and why a meeting was called off, is of no use a year later. Who
 * came stands in the minutes.
 */
@Component
class OldAnswers implements RetentionRule {

    private static final Period KEPT = Period.ofYears(1);

    private final InvitationRepository invitations;
    private final MeetingRepository meetings;
    private final PollRepository polls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OldAnswers(
            InvitationRepository invitations,
            MeetingRepository meetings,
            PollRepository polls,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.meetings = meetings;
        this.polls = polls;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "meeting.answers";
    }

    @Override
    public int forget() {
        return Objects.requireNonNull(transaction.execute(status -> {
            LocalDateTime before = MeetingTime.wall(clock.instant()).minus(KEPT);
            return invitations.deleteOfMeetingsBefore(before)
                    + meetings.forgetWhyCalledOffBefore(before)
                    + polls.deleteOpenedBefore(MeetingTime.moment(before));
        }));
    }
}
