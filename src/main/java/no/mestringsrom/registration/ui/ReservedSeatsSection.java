package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.registration.ReservedSeats;
import org.springframework.stereotype.Service;

/** Seats reserved for municipalities, on the page of a course that several of them share, for its coordinators. */
@Service
class ReservedSeatsSection implements CourseSection {

    private static final int AFTER_PARTICIPANTS = 210;

    private final ReservedSeats reserved;
    private final Municipalities municipalities;

    ReservedSeatsSection(ReservedSeats reserved, Municipalities municipalities) {
        this.reserved = reserved;
        this.municipalities = municipalities;
    }

    @Override
    public int order() {
        return AFTER_PARTICIPANTS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        if (course.municipalities().size() < 2 || !reserved.mayReserve(course)) {
            return Optional.empty();
        }
        return Optional.of(
                new ReservedSeatsPanel(course, municipalities.withNumbers(course.municipalities()), reserved));
    }
}
