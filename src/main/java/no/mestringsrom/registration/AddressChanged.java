package no.mestringsrom.registration;

/**
 * Somebody is written to at another address from now on: the old one is told, in case it was not them. Told within the
 * transaction.
 *
 * @param who with the old address alone
 */
public record AddressChanged(Addressee who) {}
