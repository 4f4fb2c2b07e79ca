package no.mestringsrom.course;

import java.util.Set;

/**
 * @param version of the course that was looked at when this was typed
 * @param municipalities numbers of those that take part
 */
public record ChangeCourse(
        CourseId course, long version, String title, String description, int capacity, Set<String> municipalities) {

    public ChangeCourse {
        municipalities = Set.copyOf(municipalities);
    }
}
