package no.mestringsrom.registration;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How somebody is reached, and how they want to be as soon as they have confirmed it from there. */
@Embeddable
class Contact {

    /** How long the link to a new address is good. */
    static final Duration CHANGE_IS_GOOD = Duration.ofDays(2);

    private @Nullable String email;
    private @Nullable String mobile;
    private @Nullable String phone;
    private int sharing;
    private @Nullable String newEmail;
    private @Nullable UUID emailChange;
    private @Nullable String newMobile;
    private @Nullable UUID mobileChange;
    private @Nullable Instant changeAskedAt;

    protected Contact() {}

    /**
     * @param phone to be rung, or empty
     * @param sharing 0 for whoever has the addresses for themselves in the course
     */
    Contact(String email, String mobile, String phone, int sharing) {
        this.email = orNull(email);
        this.mobile = orNull(mobile);
        this.phone = orNull(phone);
        this.sharing = sharing;
    }

    /** The same in another course. */
    Contact with(int otherSharing) {
        return new Contact(
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(mobile, ""),
                Objects.requireNonNullElse(phone, ""),
                otherSharing);
    }

    private static @Nullable String orNull(String written) {
        return written.isEmpty() ? null : written;
    }

    /**
     * Asks for another address; one that is asked for already stays so, and nothing is sent again.
     *
     * @return the id that the link to it is signed for, or null if it is the one they have, or is asked for already
     */
    @Nullable
    UUID askForEmail(String wanted, Instant now) {
        if (wanted.equals(email) || (wanted.equals(newEmail) && isPending(now))) {
            return null;
        }
        newEmail = wanted;
        emailChange = UUID.randomUUID();
        changeAskedAt = now;
        return emailChange;
    }

    /** As {@link #askForEmail}. */
    @Nullable
    UUID askForMobile(String wanted, Instant now) {
        if (wanted.equals(mobile) || (wanted.equals(newMobile) && isPending(now))) {
            return null;
        }
        newMobile = wanted;
        mobileChange = UUID.randomUUID();
        changeAskedAt = now;
        return mobileChange;
    }

    private boolean isPending(Instant now) {
        return changeAskedAt != null && now.isBefore(changeAskedAt.plus(Registration.BETWEEN_LINKS));
    }

    /** The address that this change is about becomes theirs. Whoever shared addresses has one of their own from now on. */
    void take(UUID change) {
        if (sharing > 0) {
            email = null;
            mobile = null;
            sharing = 0;
        }
        if (change.equals(emailChange)) {
            email = newEmail;
            newEmail = null;
            emailChange = null;
        } else if (change.equals(mobileChange)) {
            mobile = newMobile;
            newMobile = null;
            mobileChange = null;
        }
    }

    /** Takes away one of two addresses. */
    void withoutEmail() {
        email = null;
    }

    void withoutMobile() {
        mobile = null;
    }

    /** Somebody shares the addresses of another, who has others now. */
    void follow(Contact other) {
        email = other.email;
        mobile = other.mobile;
    }

    boolean shares() {
        return sharing > 0;
    }

    @Nullable
    Instant changeAskedAt() {
        return changeAskedAt;
    }

    /** The address that a change is about; null if it is about none. */
    @Nullable
    String wantedEmail(UUID change) {
        return change.equals(emailChange) ? newEmail : null;
    }

    /** As {@link #wantedEmail}. */
    @Nullable
    String wantedMobile(UUID change) {
        return change.equals(mobileChange) ? newMobile : null;
    }

    void forget() {
        email = null;
        mobile = null;
        phone = null;
        newEmail = null;
        emailChange = null;
        newMobile = null;
        mobileChange = null;
        changeAskedAt = null;
    }

    boolean canBeWrittenTo() {
        return email != null || mobile != null;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String mobile() {
        return mobile;
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    String newEmail() {
        return newEmail;
    }

    @Nullable
    String newMobile() {
        return newMobile;
    }

    int sharing() {
        return sharing;
    }
}
