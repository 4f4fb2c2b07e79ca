package no.mestringsrom.registration;

import org.jspecify.annotations.Nullable;

/**
 * A participant as the course's coordinator and hosts see them.
 *
 * @param mobile in E.164
 * @param municipality number
 * @param phone in E.164, of somebody who is rung instead of written to
 * @param helpedBy the office that signed them up, or empty
 * @param companion whether another participant brought them along
 */
public record ListedParticipant(
        RegistrationId id,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        String municipality,
        ParticipantKind kind,
        RegistrationStatus status,
        Needs needs,
        @Nullable String phone,
        String helpedBy,
        boolean companion) {

    /** Whether neither mail nor text message reaches them. */
    public boolean isRung() {
        return email == null && mobile == null;
    }
}
