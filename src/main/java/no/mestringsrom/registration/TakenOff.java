package no.mestringsrom.registration;

/**
 * A coordinator took somebody off a course, who is forgotten in it: this is the last time that the name and the address are
 * told. Told within the transaction.
 *
 * @param who with what they had before
 */
public record TakenOff(Addressee who) {}
