package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.ui.CourseSection;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.registration.ParticipantLists;
import no.mestringsrom.registration.Seats;
import no.mestringsrom.registration.TakeOff;
import org.springframework.stereotype.Service;

/** The participants on the course's page, for its coordinators and for the hosts who said yes. */
@Service
class ParticipantsSection implements CourseSection {

    private static final int AFTER_HOSTS_AND_SESSIONS = 200;

    private final ParticipantLists lists;
    private final TakeOff takeOff;
    private final Seats seats;
    private final Municipalities municipalities;
    private final OnThePhone onThePhone;

    ParticipantsSection(
            ParticipantLists lists,
            TakeOff takeOff,
            Seats seats,
            Municipalities municipalities,
            OnThePhone onThePhone) {
        this.lists = lists;
        this.takeOff = takeOff;
        this.seats = seats;
        this.municipalities = municipalities;
        this.onThePhone = onThePhone;
    }

    @Override
    public int order() {
        return AFTER_HOSTS_AND_SESSIONS;
    }

    @Override
    public Optional<Component> forCourse(CourseFacts course) {
        if (course.status().isUnpublished() || !lists.mayLook(course)) {
            return Optional.empty();
        }
        return Optional.of(new ParticipantsPanel(course, seats, lists, takeOff, municipalities, onThePhone));
    }
}
