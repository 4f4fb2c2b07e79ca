package no.mestringsrom.registration;

import org.jspecify.annotations.Nullable;

/**
 * A participant as the course's coordinator and hosts see them.
 *
 * @param mobile in E.164
 * @param municipality number
 */
public record ListedParticipant(
        RegistrationId id,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        String municipality,
        ParticipantKind kind,
        RegistrationStatus status,
        Needs needs) {}
