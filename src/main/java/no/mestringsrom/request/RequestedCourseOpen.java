package no.mestringsrom.request;

/** The course that came of an order is open for sign-up. Told within the transaction that made it so. */
public record RequestedCourseOpen(RequestDetails request) {}
