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

    /** The same in another course, where a number that they have not answered from is asked for anew. */
    Contact with(int otherSharing) {
        Contact there = new Contact(
                Objects.requireNonNullElse(email, ""),
                Objects.requireNonNullElse(mobile, ""),
                Objects.requireNonNullElse(phone, ""),
                otherSharing);
        there.newMobile = newMobile;
        return there;
    }

    /** An e-mail address that was asked for is answered here, and no longer where they were. */
    void takesOverQuestionOf(Contact before) {
        newEmail = before.newEmail;
        emailChange = before.emailChange;
        changeAskedAt = before.changeAskedAt;
    }

    private static @Nullable String orNull(String written) {
        return written.isEmpty() ? null : written;
    }

    /** A number beside an e-mail address, where the link goes: it has yet to be asked whether it is theirs. */
    void gave(String unproven) {
        newMobile = unproven;
    }

    /** They take a number away that has not been asked for. */
    void dropGiven() {
        if (mobileChange == null) {
            newMobile = null;
        }
    }

    /** Null if none was given, or it was asked for already. */
    @Nullable
    String givenMobile() {
        return mobileChange == null ? newMobile : null;
    }

    /** The number, or the one that they gave and have not been asked for: sent in with it, the form asks. */
    @Nullable
    String mobileOrGiven() {
        return mobile == null ? givenMobile() : mobile;
    }

    /** Whether this address was asked for just now, so that nothing is sent again. */
    boolean isAsked(String wanted, Instant now) {
        return changeAskedAt != null
                && now.isBefore(changeAskedAt.plus(Registration.BETWEEN_LINKS))
                && (wanted.equals(newEmail) || (wanted.equals(newMobile) && mobileChange != null));
    }

    /** @return the id that the link to it is signed for; one for another address is worth nothing any more */
    UUID askForEmail(String wanted, Instant now) {
        UUID change = UUID.randomUUID();
        newEmail = wanted;
        emailChange = change;
        changeAskedAt = now;
        return change;
    }

    /** As {@link #askForEmail}. */
    UUID askForMobile(String wanted, Instant now) {
        UUID change = UUID.randomUUID();
        newMobile = wanted;
        mobileChange = change;
        changeAskedAt = now;
        return change;
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

    /**
     * Takes away one of two addresses; one alone stays.
     *
     * @return whether one was taken away
     */
    boolean keepOnly(boolean theEmail, boolean theMobile) {
        if (email == null || mobile == null || (theEmail && theMobile)) {
            return false;
        }
        if (theEmail) {
            mobile = null;
        } else {
            email = null;
        }
        return true;
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

    /** Where they can be rung beside the mobile: also a number that must not be written to yet. */
    @Nullable
    String rung() {
        return phone != null || mobile != null ? phone : newMobile;
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
