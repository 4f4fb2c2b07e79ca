package no.mestringsrom.request;

/** A course is being planned of an order that nobody had answered. Told within the transaction that made it so. */
public record RequestPlanned(RequestDetails request) {}
