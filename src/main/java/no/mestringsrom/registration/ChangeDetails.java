package no.mestringsrom.registration;

import no.mestringsrom.registration.SignUpCommand.NeedsForm;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be kept about them instead, as it was written. The municipality stays: seats may be reserved for it.
 *
 * @param kind null if none was chosen
 */
public record ChangeDetails(
        RegistrationId who,
        String name,
        String email,
        String mobile,
        NeedsForm needs,
        @Nullable ParticipantKind kind,
        Language language) {}
