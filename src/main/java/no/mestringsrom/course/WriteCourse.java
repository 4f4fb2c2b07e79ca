package no.mestringsrom.course;

import java.util.Map;
import no.mestringsrom.texts.Language;

/**
 * All that a course is to say in further languages; what is not among it is taken away.
 *
 * @param version of the course that was looked at when this was typed
 * @param original the language of what is typed about the course itself
 * @param further by language; what is blank all through counts as not written
 */
public record WriteCourse(CourseId course, long version, Language original, Map<Language, Words> further) {

    public WriteCourse {
        further = Map.copyOf(further);
    }

    /**
     * @param description may be blank: then readers get the original
     * @param sessions titles of sessions; a blank or missing one leaves the original
     */
    public record Words(String title, String description, Map<SessionId, String> sessions) {

        public static final Words NONE = new Words("", "", Map.of());

        public Words {
            sessions = Map.copyOf(sessions);
        }

        boolean isBlank() {
            return title.isBlank()
                    && description.isBlank()
                    && sessions.values().stream().allMatch(String::isBlank);
        }
    }
}
