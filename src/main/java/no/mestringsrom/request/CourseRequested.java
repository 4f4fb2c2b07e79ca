package no.mestringsrom.request;

/** Somebody asked for a course. Told within the transaction that wrote it down. */
public record CourseRequested(RequestDetails request) {}
