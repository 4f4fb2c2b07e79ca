package no.mestringsrom.account;

/** An administrator has taken a role away from somebody. Told within the transaction that did it. */
public record RoleRevoked(AccountId account, Role role) {}
