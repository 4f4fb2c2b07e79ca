package no.mestringsrom.course;

import java.util.Set;
import no.mestringsrom.texts.Language;

/**
 * @param version of the course that was looked at when this was typed
 * @param municipalities numbers of those that take part
 * @param heldIn the language that participants hear
 */
public record ChangeCourse(
        CourseId course,
        long version,
        String title,
        String description,
        int capacity,
        Set<String> municipalities,
        Language heldIn) {

    public ChangeCourse {
        municipalities = Set.copyOf(municipalities);
    }
}
