package no.mestringsrom.selfhelp;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import no.mestringsrom.registration.WrittenAddress;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group would like to have somebody new in it. The person is asked when one more of the group has said yes, and
 * the address is known no longer than the question is open.
 */
@Entity
@Table(name = "selfhelp_invitation")
class GroupInvitation {

    /** For the group to agree, and once it has, for the person to answer. */
    static final Duration GOOD = Duration.ofDays(14);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private SelfHelpGroup group;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invited_by")
    private SelfHelpMember inviter;

    private String name;
    private @Nullable String email;
    private @Nullable String mobile;
    private Instant invitedAt;
    private @Nullable Instant agreedAt;
    private Instant goodUntil;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected GroupInvitation() {}

    /** @param name what whoever invites calls the person, so that the others know who it is about */
    GroupInvitation(SelfHelpMember by, String name, WrittenAddress to, Instant now) {
        this.id = InvitationId.random();
        this.group = by.group();
        this.inviter = by;
        this.name = SelfHelpMember.name(name);
        this.email = to.email();
        this.mobile = to.mobile();
        this.invitedAt = now;
        this.goodUntil = now.plus(GOOD);
    }

    /** One more says yes. Whoever invites has said so already. */
    void agree(SelfHelpMember one, Instant now) {
        if (one.id().equals(inviter.id())) {
            throw new SelfHelpRefused(Reason.ANOTHER_HAS_TO_AGREE);
        }
        agreedAt = now;
        goodUntil = now.plus(GOOD);
    }

    boolean isAgreed() {
        return agreedAt != null;
    }

    boolean isGood(Instant now) {
        return now.isBefore(goodUntil);
    }

    boolean isTo(WrittenAddress address) {
        return new WrittenAddress(email, mobile).equals(address);
    }

    InvitationId id() {
        return id;
    }

    SelfHelpGroup group() {
        return group;
    }

    SelfHelpMember by() {
        return inviter;
    }

    String name() {
        return name;
    }

    WrittenAddress to() {
        return new WrittenAddress(email, mobile);
    }

    Instant goodUntil() {
        return goodUntil;
    }

    GroupPage.Invited invited() {
        return new GroupPage.Invited(id, name, inviter.name(), inviter.id(), isAgreed());
    }
}
