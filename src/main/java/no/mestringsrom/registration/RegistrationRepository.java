package no.mestringsrom.registration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, RegistrationId> {

    Registration save(Registration registration);

    Optional<Registration> findById(RegistrationId id);

    Optional<Registration> findByCourseAndSubmission(CourseId course, UUID submission);

    Optional<Registration> findByCourseAndEmail(CourseId course, String email);

    List<Registration> findByCourseAndStatusOrderByPlace(CourseId course, RegistrationStatus status);

    Optional<Registration> findFirstByCourseAndStatusOrderByPlace(CourseId course, RegistrationStatus status);

    /** Those in the course and those who wait, in order of arrival, as long as it is known who they are. */
    @Query("select known from Registration known where known.course = :course"
            + " and known.status <> RegistrationStatus.CANCELLED and known.email is not null order by known.place")
    List<Registration> known(CourseId course);

    @Query("select known from Registration known where known.course in :courses"
            + " and known.status = RegistrationStatus.CONFIRMED and known.calledBy is not null order by known.place")
    List<Registration> knownWithSeat(Collection<CourseId> courses);

    @Query("select known from Registration known where known.id in :ids"
            + " and known.status <> RegistrationStatus.CANCELLED and known.calledBy is not null")
    List<Registration> known(Collection<RegistrationId> ids);

    /** Courses that it is known of who is in them or waits. */
    @Query("select distinct known.course from Registration known where known.email is not null")
    List<CourseId> coursesWithKnown();

    /** How many were in the line before this place. */
    @Query("select count(earlier) from Registration earlier where earlier.course = :course"
            + " and earlier.status = RegistrationStatus.WAITING and earlier.place < :place")
    int countWaitingBefore(CourseId course, int place);
}
