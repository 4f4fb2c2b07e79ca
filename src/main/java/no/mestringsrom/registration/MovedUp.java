package no.mestringsrom.registration;

/** Somebody who waited has a seat now. Told within the transaction. */
public record MovedUp(Addressee who) {}
