package no.mestringsrom.experience;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.template.TargetGroup;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody in a network: whose texts are whose, which mails they want, and until when they have been told what is new. */
@Entity
@Table(name = "network_colleague")
class Colleague {

    private static final int MANY = 100;

    @EmbeddedId
    private ColleagueId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private @Nullable AccountId account;

    private String municipality;

    private @Nullable Instant digestUntil;

    private @Nullable Instant repliesUntil;

    @ElementCollection
    @CollectionTable(name = "network_colleague_declined", joinColumns = @JoinColumn(name = "colleague_id"))
    @Column(name = "mail")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Set<NetworkMail> declined = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "network_colleague_follows", joinColumns = @JoinColumn(name = "colleague_id"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = MANY)
    private Set<TargetGroup> follows = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Colleague() {}

    ColleagueId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    @Nullable
    AccountId account() {
        return account;
    }

    /** Where they wrote from the last time; empty for nowhere. */
    String municipality() {
        return municipality;
    }

    void writesFrom(String place) {
        municipality = place;
    }

    boolean wants(NetworkMail mail) {
        return !declined.contains(mail);
    }

    void decline(NetworkMail mail) {
        declined.add(mail);
    }

    void accept(NetworkMail mail) {
        declined.remove(mail);
    }

    boolean followsOneOf(Set<TargetGroup> groups) {
        return !Collections.disjoint(follows, groups);
    }

    Set<TargetGroup> follows() {
        return Set.copyOf(follows);
    }

    void follow(Set<TargetGroup> groups) {
        follows.retainAll(groups);
        follows.addAll(groups);
    }

    /** Null for whoever never got one. */
    @Nullable
    Instant digestUntil() {
        return digestUntil;
    }

    void gotDigest(Instant until) {
        digestUntil = until;
    }

    boolean isToldOfReplies(Instant until) {
        return repliesUntil != null && !repliesUntil.isBefore(until);
    }

    void toldOfReplies(Instant until) {
        repliesUntil = until;
    }

    /** Whether a reply of that time was in no mail yet. */
    boolean isNewReply(Instant written) {
        return repliesUntil == null || !written.isBefore(repliesUntil);
    }
}
