package no.mestringsrom.course;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Courses in several languages, for whoever may change the course. A translation says what the plan says: like a new title,
 * it voids no signature.
 */
@Service
@Transactional(readOnly = true)
public class CourseWriting {

    private final CourseRepository courses;
    private final CourseAccess access;
    private final ApplicationEventPublisher events;

    CourseWriting(CourseRepository courses, CourseAccess access, ApplicationEventPublisher events) {
        this.courses = courses;
        this.access = access;
        this.events = events;
    }

    /** @throws CourseRefused {@code TEXT_EXISTS} in the original's own language, or as for the original's words */
    @Transactional
    public void write(WriteCourse command) {
        Course course =
                access.editable(courses.lock(command.course()).orElseThrow(() -> new UnknownCourse(command.course())));
        course.write(command);
        if (course.status() == CourseStatus.PUBLISHED) {
            events.publishEvent(new CourseChanged(course.id()));
        }
    }
}
