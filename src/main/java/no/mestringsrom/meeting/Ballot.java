package no.mestringsrom.meeting;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.account.AccountId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a member answers to a poll, by date; nothing for a date that they have said nothing of. */
@Entity
@Table(name = "meeting_poll_ballot")
class Ballot {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "poll_id"))
    private PollId poll;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @ElementCollection
    @CollectionTable(name = "meeting_poll_vote", joinColumns = @JoinColumn(name = "ballot_id"))
    @MapKeyColumn(name = "starts_at")
    @Column(name = "vote")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Map<LocalDateTime, Vote> votes = new HashMap<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    Ballot(PollId poll, AccountId account) {
        this.id = UUID.randomUUID();
        this.poll = poll;
        this.account = account;
    }

    /** Instead of what was answered before. */
    void cast(Map<LocalDateTime, Vote> all) {
        votes.clear();
        votes.putAll(all);
    }

    boolean isEmpty() {
        return votes.isEmpty();
    }

    UUID id() {
        return id;
    }

    PollId poll() {
        return poll;
    }

    AccountId account() {
        return account;
    }

    Map<LocalDateTime, Vote> votes() {
        return Map.copyOf(votes);
    }
}
