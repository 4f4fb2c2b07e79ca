package no.mestringsrom.request;

/** The course that was to come of an order will not be held; the order waits for its coordinator again. */
public record RequestedCourseCancelled(RequestDetails request) {}
