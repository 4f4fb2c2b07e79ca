package no.mestringsrom.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param scope what the role is for, such as a learning service; null for a role that is for no one thing */
public record RoleGrant(Role role, @Nullable UUID scope) {}
