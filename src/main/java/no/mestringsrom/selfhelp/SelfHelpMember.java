package no.mestringsrom.selfhelp;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Somebody in a group: what the others call them, and how the group's news reaches them. */
@Entity
@Table(name = "selfhelp_member")
class SelfHelpMember {

    static final int LONGEST_NAME = 100;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Version
    private @Nullable Long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private SelfHelpGroup group;

    private String name;
    private @Nullable String email;
    private @Nullable String mobile;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean initiator;
    private Instant joinedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SelfHelpMember() {}

    SelfHelpMember(SelfHelpGroup group, Newcomer newcomer, Instant now) {
        this.id = MemberId.random();
        this.group = group;
        this.name = newcomer.name();
        this.email = newcomer.email();
        this.mobile = newcomer.mobile();
        this.language = newcomer.language();
        this.initiator = newcomer.initiates();
        this.joinedAt = now;
    }

    void callThem(String wanted) {
        String trimmed = wanted.strip();
        if (trimmed.isEmpty()) {
            throw new SelfHelpRefused(Reason.NAME_MISSING);
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw new SelfHelpRefused(Reason.NAME_TOO_LONG);
        }
        name = trimmed;
    }

    void initiate(boolean now) {
        initiator = now;
    }

    MemberId id() {
        return id;
    }

    SelfHelpGroup group() {
        return group;
    }

    String name() {
        return name;
    }

    boolean isInitiator() {
        return initiator;
    }

    GroupAddressee addressee() {
        return new GroupAddressee(id, name, email, mobile, language);
    }

    /** @param initiates whether they would see to that the group gets going */
    record Newcomer(
            String name, @Nullable String email, @Nullable String mobile, Language language, boolean initiates) {}
}
