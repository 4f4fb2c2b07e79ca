package no.mestringsrom.registration;

/**
 * A participant as the course's coordinator and hosts see them.
 *
 * @param municipality number
 */
public record ListedParticipant(
        RegistrationId id,
        String name,
        String email,
        String municipality,
        ParticipantKind kind,
        RegistrationStatus status) {}
