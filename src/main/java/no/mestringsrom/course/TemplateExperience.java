package no.mestringsrom.course;

import java.util.List;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.template.TemplateId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hosts learnt from courses made from a template, on its way back to whoever looks after the template. Only what a
 * professional and an experienced user have both signed. Asks nobody who they are: they have asked already.
 */
@Service
@Transactional(readOnly = true)
public class TemplateExperience {

    /** What anybody reads. */
    public static final int MOST = 50;

    private final CourseRepository courses;
    private final LearningServices services;

    TemplateExperience(CourseRepository courses, LearningServices services) {
        this.courses = courses;
        this.services = services;
    }

    /**
     * @param service name of the learning service that held the course
     * @param year of its last session
     */
    public record Lesson(CourseId course, String title, String service, int year, String learnt) {}

    /** The latest first; nothing about participants. */
    public List<Lesson> of(TemplateId template) {
        return courses.learntFrom(template, Limit.of(MOST)).stream()
                .map(course -> new Lesson(
                        course.id(),
                        course.title(),
                        services.get(course.service()).name(),
                        course.lastStart().getYear(),
                        String.valueOf(course.learnt())))
                .toList();
    }
}
