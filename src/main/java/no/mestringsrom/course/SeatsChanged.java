package no.mestringsrom.course;

/** A course has more or fewer free seats. Told by the feature that gives them, within the transaction that did it. */
public record SeatsChanged(CourseId course) {}
