package no.mestringsrom.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In what circumstances somebody comes.
 *
 * @param free whether there is a seat to have
 * @param answerBy by when they have to say yes to it; null for whoever has said yes
 * @param sharing 0 for whoever has the addresses for themselves in the course
 * @param companionOf who brings them along, or null
 * @param consentHeardBy the account that they told on the phone that what they say may be kept; null if they ticked it
 */
record Arrival(
        boolean free,
        @Nullable Instant answerBy,
        int sharing,
        @Nullable RegistrationId companionOf,
        @Nullable UUID consentHeardBy,
        Instant now) {

    RegistrationStatus status() {
        if (!free) {
            return RegistrationStatus.WAITING;
        }
        return answerBy == null ? RegistrationStatus.CONFIRMED : RegistrationStatus.HELD;
    }
}
