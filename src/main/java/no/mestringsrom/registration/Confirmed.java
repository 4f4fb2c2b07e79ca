package no.mestringsrom.registration;

/** Somebody said yes, and has a seat now, or a place in the waiting list for good. Told within the transaction. */
public record Confirmed(Addressee who) {}
