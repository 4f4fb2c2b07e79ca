package no.mestringsrom.registration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.registration.RegistrationRepository.AnsweredFrom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Participants for the features further on. Asks nobody who they are: they have asked already. */
@Service
@Transactional(readOnly = true)
public class Participants {

    private final RegistrationRepository registrations;
    private final Places places;

    Participants(RegistrationRepository registrations, Places places) {
        this.registrations = registrations;
        this.places = places;
    }

    public Optional<Participant> participant(RegistrationId id) {
        return registrations.findById(id).map(Registration::participant);
    }

    /** Whom to write to, and where; empty once they are forgotten. */
    public Optional<Addressee> addressee(RegistrationId id) {
        return registrations
                .findById(id)
                .filter(registration -> !registration.isForgotten())
                .map(Registration::addressee);
    }

    /** When they said that they want to be kept in the course; empty once it is forgotten. */
    public Optional<Instant> signedUpAt(RegistrationId id) {
        return registrations.findById(id).map(Registration::own).map(OwnRegistration::consentedAt);
    }

    /** Who sent this form; empty also once they have left. */
    public Optional<Participant> submitted(CourseId course, UUID submission) {
        return registrations.findByCourseAndSubmission(course, submission).map(Registration::participant);
    }

    /** Whether a patient or a relative; kept also when it is forgotten who. */
    public Optional<ParticipantKind> kind(RegistrationId id) {
        return registrations.findById(id).map(Registration::kind);
    }

    /** The place in the waiting list, from 1; 0 for whoever does not wait. */
    public int placeInLine(RegistrationId id) {
        return registrations
                .findById(id)
                .filter(registration -> registration.status() == RegistrationStatus.WAITING)
                .map(waiting -> registrations.countWaitingBefore(waiting.course(), waiting.place()) + 1)
                .orElse(0);
    }

    /** Those in the course and in its line, in order of arrival, with their addresses; none once they are forgotten. */
    public List<Addressee> addressees(CourseId course) {
        return registrations.known(course).stream().map(Registration::addressee).toList();
    }

    /** Those with a seat in one of these courses; none once they are forgotten. */
    public List<Addressee> seated(Collection<CourseId> courses) {
        return courses.isEmpty()
                ? List.of()
                : registrations.knownWithSeat(courses).stream()
                        .map(Registration::addressee)
                        .toList();
    }

    /** What those of these want to be called who are in their course, or wait; without those who are forgotten. */
    public Map<RegistrationId, String> names(Collection<RegistrationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : registrations.known(ids).stream()
                        .map(Registration::participant)
                        .collect(Collectors.toMap(Participant::id, Participant::name));
    }

    /**
     * Whom to tell that their course has become otherwise. Part of the transaction that changes it: somebody who is being
     * signed up meanwhile is either among them, or has yet to be told of the course, and is told of it as it has become.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Addressee> toTellOfChange(CourseId course) {
        places.hold(course);
        return addressees(course);
    }

    /**
     * Addresses that those with a seat have said yes from themselves, and that nobody shares with another in the course: such
     * an address stands for one person. Whoever was brought along with somebody else's address has none, whether that somebody
     * is still there or not. None once they are forgotten.
     */
    public Map<RegistrationId, String> ownAddresses(CourseId course) {
        Map<String, List<AnsweredFrom>> byAddress =
                registrations.answeredFrom(course).stream().collect(Collectors.groupingBy(AnsweredFrom::email));
        return byAddress.values().stream()
                .filter(people -> people.size() == 1)
                .map(List::getFirst)
                .filter(person -> person.sharing() == 0)
                .collect(Collectors.toMap(AnsweredFrom::id, AnsweredFrom::email));
    }

    /** Seats by course and municipality, also of those who are forgotten. One query. */
    public List<SeatsUsed> seatsUsed(Collection<CourseId> courses) {
        return courses.isEmpty() ? List.of() : registrations.used(courses);
    }

    /** Those with a seat, in order of arrival. */
    public List<Participant> confirmed(CourseId course) {
        return registrations.findByCourseAndStatusOrderByPlace(course, RegistrationStatus.CONFIRMED).stream()
                .map(Registration::participant)
                .toList();
    }
}
