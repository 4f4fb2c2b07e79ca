package no.mestringsrom.registration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By whom somebody comes.
 *
 * @param by who brings a relative along, or null
 * @param sharesAddresses whether the one who brings them is written to instead; they sit together, and the address is known
 *     to be right
 * @param heardBy the coordinator who has spoken with them on the phone, or null
 */
record Introduction(
        @Nullable RegistrationId by,
        boolean sharesAddresses,
        @Nullable UUID heardBy) {

    static final Introduction NONE = new Introduction(null, false, null);

    static Introduction companion(RegistrationId by, boolean sharesAddresses) {
        return new Introduction(by, sharesAddresses, null);
    }

    static Introduction onThePhone(UUID account) {
        return new Introduction(null, false, account);
    }

    /** Whether it is known that they want to: there is nothing to ask by a link. */
    boolean saysYes() {
        return sharesAddresses || heardBy != null;
    }
}
