package no.mestringsrom.request;

/** A coordinator has answered an order. Told within the transaction that did it. */
public record RequestAnswered(RequestDetails request) {}
