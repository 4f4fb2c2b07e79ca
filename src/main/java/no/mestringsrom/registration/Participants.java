package no.mestringsrom.registration;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Participants for the features further on. Asks nobody who they are: they have asked already. */
@Service
@Transactional(readOnly = true)
public class Participants {

    private final RegistrationRepository registrations;

    Participants(RegistrationRepository registrations) {
        this.registrations = registrations;
    }

    public Optional<Participant> participant(RegistrationId id) {
        return registrations.findById(id).map(Registration::participant);
    }

    /** Those with a seat, in order of arrival. */
    public List<Participant> confirmed(CourseId course) {
        return registrations.findByCourseAndStatusOrderByPlace(course, RegistrationStatus.CONFIRMED).stream()
                .map(Registration::participant)
                .toList();
    }
}
