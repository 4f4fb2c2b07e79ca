package no.mestringsrom.registration;

/**
 * Somebody is asked to say yes to a seat that is held, or to a place in the waiting list; or signed up once more with the
 * same address and is to have the link again, wherever they stand. Told within the transaction.
 */
public record SignedUp(Addressee who) {}
