package no.mestringsrom.course;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;

/** Whether participants still answer what they are asked after a course. Whoever keeps the answers hands it in as a bean. */
public interface ParticipantAnswers {

    /**
     * The courses whose hosts cannot read yet what was answered after the course, with the wall-clock time in Europe/Oslo from
     * which they can at the latest. As many queries however many courses there are.
     */
    Map<CourseId, LocalDateTime> open(Collection<CourseId> courses);
}
