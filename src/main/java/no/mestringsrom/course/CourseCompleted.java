package no.mestringsrom.course;

/** Both kinds of hosts have signed what they learnt: the course is completed. Told within the transaction that did it. */
public record CourseCompleted(CourseId course) {}
