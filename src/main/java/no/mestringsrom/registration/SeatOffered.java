package no.mestringsrom.registration;

/** A seat is kept for somebody who waited, until they answer or the limit passes. Told within the transaction. */
public record SeatOffered(Addressee who) {}
