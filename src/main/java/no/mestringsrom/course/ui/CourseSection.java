package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;

/** A part of a course's page that belongs to a feature further on. */
public interface CourseSection {

    /** Where the hosts and the sessions stand among the sections. */
    int HOSTS_AND_SESSIONS = 100;

    /** Smaller comes first. */
    int order();

    /** Empty where there is nothing in it for the one who is signed in. */
    Optional<Component> forCourse(CourseFacts course);
}
