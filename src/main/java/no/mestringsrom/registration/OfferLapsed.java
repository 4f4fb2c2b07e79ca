package no.mestringsrom.registration;

/**
 * Somebody did not answer in time when they were offered a seat. Told within the transaction.
 *
 * @param who waits on, last in line; or, the second time, is out and forgotten: then this is the last time that the name and
 *     the addresses are told
 */
public record OfferLapsed(Addressee who) {}
