package no.mestringsrom.course;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.host.HostBooking;
import no.mestringsrom.host.HostBookings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of courses that a host has said yes to. */
@Component
@Transactional(readOnly = true)
class BookedSessions implements HostBookings {

    private final CourseRepository courses;

    BookedSessions(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    public List<HostBooking> of(AccountId host, Instant after) {
        LocalDateTime since = LocalDateTime.ofInstant(after, SessionStart.ZONE).minusDays(1);
        return courses.ofStaff(host, Set.of(), since).stream()
                .filter(course -> course.status() != CourseStatus.CANCELLED)
                .flatMap(course -> course.sessions().stream())
                .filter(session -> session.plannedEnd().isAfter(after))
                .map(session -> new HostBooking(session.id().value(), session.startsAt(), session.plannedEnd()))
                .toList();
    }
}
