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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.registration.WrittenAddress;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** Somebody in a group: what the others call them, and how the group's news reaches them. */
@Entity
@Table(name = "selfhelp_member")
class SelfHelpMember {

    static final int LONGEST_NAME = 100;

    /** How long the link to a new address is good. */
    static final Duration CHANGE_IS_GOOD = Duration.ofDays(2);

    /** The same address is not asked again sooner. */
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(10);

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
    private boolean calendar;
    private @Nullable String newEmail;
    private @Nullable String newMobile;
    private @Nullable UUID addressChange;
    private @Nullable Instant changeUntil;

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
        name = name(wanted);
    }

    /** As it is kept. */
    static String name(String wanted) {
        String trimmed = wanted.strip();
        if (trimmed.isEmpty()) {
            throw new SelfHelpRefused(Reason.NAME_MISSING);
        }
        if (trimmed.length() > LONGEST_NAME) {
            throw new SelfHelpRefused(Reason.NAME_TOO_LONG);
        }
        return trimmed;
    }

    boolean isJustAskedAt(WrittenAddress wanted, Instant now) {
        return changeUntil != null
                && now.isBefore(changeUntil.minus(CHANGE_IS_GOOD).plus(BETWEEN_LINKS))
                && wanted.equals(new WrittenAddress(newEmail, newMobile));
    }

    /** Whether letters go there: to the mobile only where there is no e-mail address. */
    boolean isWrittenToAt(WrittenAddress wanted) {
        return wanted.equals(new WrittenAddress(email, email == null ? mobile : null));
    }

    boolean has(WrittenAddress address) {
        return address.email() != null
                ? address.email().equals(email)
                : String.valueOf(address.mobile()).equals(mobile);
    }

    /** @return the id that the link to it is signed for; one for another address is worth nothing any more */
    UUID askAt(WrittenAddress wanted, Instant now) {
        UUID change = UUID.randomUUID();
        newEmail = wanted.email();
        newMobile = wanted.mobile();
        addressChange = change;
        changeUntil = now.plus(CHANGE_IS_GOOD);
        return change;
    }

    boolean isAskedBy(UUID change, Instant now) {
        return change.equals(addressChange) && isAsked(now);
    }

    boolean isAsked(Instant now) {
        return changeUntil != null && now.isBefore(changeUntil);
    }

    /** The address that was asked for takes the place of all they had. */
    void takeNewAddress() {
        email = newEmail;
        mobile = newMobile;
        stay();
        // There is no file in a text message.
        calendar = calendar && email != null;
    }

    /** No other address is asked for any more: a link to one is worth nothing. */
    void stay() {
        newEmail = null;
        newMobile = null;
        addressChange = null;
        changeUntil = null;
    }

    void wantCalendar(boolean wanted) {
        calendar = wanted && email != null;
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
        return new GroupAddressee(id, name, email, mobile, language, calendar);
    }

    GroupAddressee at(WrittenAddress other) {
        return new GroupAddressee(id, name, other.email(), other.mobile(), language, calendar);
    }

    /** @param initiates whether they would see to that the group gets going */
    record Newcomer(
            String name, @Nullable String email, @Nullable String mobile, Language language, boolean initiates) {}
}
