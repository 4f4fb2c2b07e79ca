package no.mestringsrom.course;

import java.util.List;

/** @param more whether there is a page after this one */
public record CourseListings(List<CourseListing> courses, boolean more) {}
