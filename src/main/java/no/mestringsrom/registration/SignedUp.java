package no.mestringsrom.registration;

/**
 * Somebody took a seat or a place in the waiting list, or signed up once more with the same address and is to have the
 * link again. Told within the transaction.
 */
public record SignedUp(Addressee who) {}
