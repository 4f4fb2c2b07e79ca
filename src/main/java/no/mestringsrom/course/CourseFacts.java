package no.mestringsrom.course;

import java.time.LocalDate;
import java.util.Set;
import no.mestringsrom.learningservice.LearningServiceId;

/** @param municipalities numbers of those that take part */
public record CourseFacts(
        CourseId id,
        LearningServiceId service,
        String title,
        CourseStatus status,
        int capacity,
        Set<String> municipalities,
        double leastShare,
        LocalDate firstDay,
        LocalDate lastDay) {

    static CourseFacts of(Course course) {
        return new CourseFacts(
                course.id(),
                course.service(),
                course.title(),
                course.status(),
                course.capacity(),
                course.municipalities(),
                course.leastShare(),
                course.firstStart().toLocalDate(),
                course.lastStart().toLocalDate());
    }
}
