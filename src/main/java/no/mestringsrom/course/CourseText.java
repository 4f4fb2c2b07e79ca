package no.mestringsrom.course;

import jakarta.persistence.Embeddable;

/** A course in a further language. */
@Embeddable
record CourseText(String title, String description) {}
