package no.mestringsrom.account;

/** A role was taken away from somebody, or went with their account. Told within the transaction that did it. */
public record RoleRevoked(AccountId account, Role role) {}
