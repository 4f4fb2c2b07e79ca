package no.mestringsrom.course;

/** A course has another number of seats, or is for other municipalities. Told within the transaction that did it. */
public record CapacityChanged(CourseId course) {}
