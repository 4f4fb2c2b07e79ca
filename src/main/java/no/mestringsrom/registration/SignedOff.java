package no.mestringsrom.registration;

/**
 * Somebody left a course and is forgotten in it: this is the last time that the name and the address are told. Told within
 * the transaction.
 *
 * @param who with what they had before they left
 */
public record SignedOff(Addressee who) {}
