package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.jspecify.annotations.Nullable;

/** Somebody is asked to a meeting. */
@Entity
@Table(name = "meeting_invitation")
class Invitation {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meeting;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Enumerated(EnumType.STRING)
    private MeetingAnswer answer = MeetingAnswer.NONE;

    private @Nullable Instant answeredAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(MeetingId meeting, AccountId account) {
        this.id = UUID.randomUUID();
        this.meeting = meeting;
        this.account = account;
    }

    void answer(boolean yes, Instant now) {
        answer = yes ? MeetingAnswer.YES : MeetingAnswer.NO;
        answeredAt = now;
    }

    /** The time is another: what was said of the old one says nothing. */
    void askAgain() {
        answer = MeetingAnswer.NONE;
        answeredAt = null;
    }

    UUID id() {
        return id;
    }

    MeetingId meeting() {
        return meeting;
    }

    AccountId account() {
        return account;
    }

    MeetingAnswer answer() {
        return answer;
    }
}
