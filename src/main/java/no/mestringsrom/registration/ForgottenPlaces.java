package no.mestringsrom.registration;

import java.util.List;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who had a place, under the queue's lock: their number stays. */
@Component
@Transactional(readOnly = true)
class ForgottenPlaces {

    private final Places places;
    private final Line line;
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher events;

    ForgottenPlaces(Places places, Line line, RegistrationRepository registrations, ApplicationEventPublisher events) {
        this.places = places;
        this.line = line;
        this.registrations = registrations;
        this.events = events;
    }

    /**
     * Forgets who was in a course and who waited for it, and whom the links lead to. Their number stays.
     *
     * @return how many
     */
    @Transactional
    int forget(CourseId course) {
        places.hold(course);
        registrations.known(course).forEach(Registration::forget);
        events.publishEvent(new CourseForgotten(course));
        return registrations.unlinkAll(course.value());
    }

    /** Forgets who waited for a course in vain. @return how many */
    @Transactional
    int forgetLine(CourseId course) {
        places.hold(course);
        List<Registration> waited = registrations.known(course).stream()
                .filter(known -> known.status() != RegistrationStatus.CONFIRMED)
                .toList();
        waited.forEach(Registration::forget);
        if (!waited.isEmpty()) {
            events.publishEvent(
                    new Forgotten(course, waited.stream().map(Registration::id).collect(Collectors.toSet())));
        }
        return waited.size();
    }

    /** Forgets what those in a course needed to take part. @return how many had said so */
    @Transactional
    int forgetNeeds(CourseId course) {
        places.hold(course);
        List<Registration> needed = registrations.known(course).stream()
                .filter(Registration::hasNeeds)
                .toList();
        needed.forEach(Registration::forgetNeeds);
        return needed.size();
    }

    /**
     * Deletes everything about somebody at once: out of a course that still meets, forgotten in one that has been. Their
     * link leads nowhere afterwards.
     */
    @Transactional
    void erase(CourseId course, RegistrationId id) {
        places.hold(course);
        Registration erased = registrations.findById(id).orElse(null);
        if (erased == null) {
            return;
        }
        ParticipantErased news =
                new ParticipantErased(course, id, erased.participant().name());
        if (line.meetsAgain(course)) {
            places.giveBack(course, id, SignedOff::new);
        }
        erased.forget();
        events.publishEvent(news);
        registrations.leaveCompanions(id);
        registrations.unlinkOne(id.value());
    }
}
