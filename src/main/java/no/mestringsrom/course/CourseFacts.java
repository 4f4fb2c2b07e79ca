package no.mestringsrom.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * @param title in the original's language, for staff; participants read {@code texts}
 * @param municipalities numbers of those that take part
 * @param begins when the first session is planned to begin
 * @param heldIn the language that participants hear
 * @param cancelledAt null unless it was cancelled, and for what was cancelled before this was kept
 */
public record CourseFacts(
        CourseId id,
        LearningServiceId service,
        String title,
        CourseTexts texts,
        CourseStatus status,
        int capacity,
        Set<String> municipalities,
        Language heldIn,
        double leastShare,
        Instant begins,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Instant cancelledAt) {

    static CourseFacts of(Course course) {
        return new CourseFacts(
                course.id(),
                course.service(),
                course.title(),
                course.texts(),
                course.status(),
                course.capacity(),
                course.municipalities(),
                course.heldIn(),
                course.leastShare(),
                SessionStart.moment(course.firstStart(), SessionStart.ZONE),
                course.firstStart().toLocalDate(),
                course.lastStart().toLocalDate(),
                course.cancelledAt());
    }
}
