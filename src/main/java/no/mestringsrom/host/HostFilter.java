package no.mestringsrom.host;

import no.mestringsrom.account.Role;
import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are looked for; null for any.
 *
 * @param role professional or experienced user
 * @param targetGroup known as a professional, or lived with and shown to the one who looks
 * @param municipality number
 * @param language ISO 639 code
 * @param ready whether all steps of the role, or of one of the host's roles, are confirmed
 */
public record HostFilter(
        @Nullable Role role,
        @Nullable TargetGroup targetGroup,
        @Nullable String municipality,
        @Nullable String language,
        @Nullable Boolean ready) {

    public static final HostFilter ANY = new HostFilter(null, null, null, null, null);
}
