package no.mestringsrom.registration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.course.CourseId;

/**
 * What was read at once for all who are served together.
 *
 * @param queues of those courses that they can be served in, locked
 * @param asked those who say yes, by id
 * @param same whoever has sent one of the forms, or has one of their addresses in one of the courses: those who share it last,
 *     in order of arrival
 */
record Known(Map<CourseId, SeatQueue> queues, Map<RegistrationId, Registration> asked, List<Registration> same) {

    /** Empty if they can't be served in this course. */
    Optional<SeatQueue> queue(CourseId course) {
        return Optional.ofNullable(queues.get(course));
    }

    /** Empty if there is none in a course that they can be served in. */
    Optional<Registration> registration(RegistrationId id) {
        return Optional.ofNullable(asked.get(id));
    }

    List<Registration> same(Press.Form form) {
        return same.stream()
                .filter(one -> one.course().equals(form.command().course()))
                .filter(one -> one.isOf(form.command().submission())
                        || form.email().equals(one.contact().email())
                        || form.mobile().equals(one.contact().mobile()))
                .toList();
    }
}
