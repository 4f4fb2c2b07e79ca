package no.mestringsrom.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.ReservationRefused.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seats that are for one municipality until they are released, for the coordinators of the course's service. */
@Service
@Transactional(readOnly = true)
public class ReservedSeats {

    public static final int MOST_DAYS = 365;

    private final SeatQueueRepository queues;
    private final RegistrationRepository registrations;
    private final Places places;
    private final Line line;
    private final CourseSessions courses;
    private final CurrentAccount current;

    ReservedSeats(
            SeatQueueRepository queues,
            RegistrationRepository registrations,
            Places places,
            Line line,
            CourseSessions courses,
            CurrentAccount current) {
        this.queues = queues;
        this.registrations = registrations;
        this.places = places;
        this.line = line;
        this.courses = courses;
        this.current = current;
    }

    /**
     * @param seats by number of municipality; what is missing is 0
     * @param taken by number of municipality, those that are kept for somebody included
     * @param releaseDays before the course begins
     * @param released from when on all seats are for all
     */
    public record Reservation(Map<String, Integer> seats, Map<String, Long> taken, int releaseDays, Instant released) {}

    public boolean mayReserve(CourseFacts course) {
        return course.status().isAhead() && current.coordinates(course.service().value());
    }

    /** @throws AccessDeniedException for anybody but the coordinators of the course's service */
    public Reservation of(CourseId id) {
        CourseFacts course = reservable(id);
        SeatQueue queue = queues.read(id).orElseGet(() -> new SeatQueue(id));
        return new Reservation(
                queue.reservedSeats(),
                registrations.taken(List.of(id)).stream()
                        .collect(Collectors.toMap(
                                RegistrationRepository.Taken::municipality, RegistrationRepository.Taken::seats)),
                queue.releaseDays(),
                line.released(course, queue));
    }

    /**
     * Whoever has a seat keeps it, whatever is reserved. Seats that are not reserved any more go to those who wait at once.
     *
     * @param seats by number of municipality
     * @param releaseDays before the course begins, 0 to {@value #MOST_DAYS}
     * @throws ReservationRefused if that can't be
     * @throws AccessDeniedException for anybody but the coordinators of the course's service
     */
    @Transactional
    public void reserve(CourseId id, Map<String, Integer> seats, int releaseDays) {
        // The number of seats is changed under this lock too: nobody makes them fewer meanwhile.
        courses.lock(id);
        check(reservable(id), seats, releaseDays);
        places.reserve(
                id,
                seats.entrySet().stream()
                        .filter(one -> one.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                releaseDays);
    }

    private static void check(CourseFacts course, Map<String, Integer> seats, int releaseDays) {
        Set<String> places = course.municipalities();
        if (!places.containsAll(seats.keySet())) {
            throw new ReservationRefused(Reason.MUNICIPALITY_OUTSIDE);
        }
        if (seats.values().stream().anyMatch(number -> number < 0)) {
            throw new ReservationRefused(Reason.NEGATIVE);
        }
        if (seats.values().stream().mapToLong(Integer::longValue).sum() > course.capacity()) {
            throw new ReservationRefused(Reason.MORE_THAN_THERE_ARE);
        }
        if (releaseDays < 0 || releaseDays > MOST_DAYS) {
            throw new ReservationRefused(Reason.DAYS_OUT_OF_RANGE);
        }
    }

    private CourseFacts reservable(CourseId id) {
        CourseFacts course = courses.facts(id);
        if (!mayReserve(course)) {
            throw new AccessDeniedException("Not a coordinator of the course's service");
        }
        return course;
    }
}
