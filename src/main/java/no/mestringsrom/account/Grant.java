package no.mestringsrom.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role, and what it is for. */
@Embeddable
class Grant {

    /** Stands for no scope: the database's key takes no null. */
    private static final UUID NOWHERE = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role role;

    @Column(nullable = false)
    private UUID scope;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(Role role, @Nullable UUID scope) {
        if (role.needsScope() && scope == null) {
            throw new AccountRefused(AccountRefused.Reason.SCOPE_MISSING);
        }
        this.role = role;
        this.scope = scope == null ? NOWHERE : scope;
    }

    Role role() {
        return role;
    }

    UUID scope() {
        return scope;
    }

    RoleGrant told() {
        return new RoleGrant(role, scope.equals(NOWHERE) ? null : scope);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Grant that && role == that.role && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(role, scope);
    }
}
