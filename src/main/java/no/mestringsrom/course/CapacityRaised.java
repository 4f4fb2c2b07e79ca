package no.mestringsrom.course;

/** A published course has more seats than before. Told within the transaction that did it. */
public record CapacityRaised(CourseId course) {}
