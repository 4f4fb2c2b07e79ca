package no.mestringsrom.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegistrationRepository extends Repository<Registration, RegistrationId> {

    String UNLINK = "update registration set id = gen_random_uuid(), submission = gen_random_uuid(), language = null,"
            + " consented_at = null, link_sent_at = null, unlinked = true where unlinked = false";

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

    /** Courses that it is known of who is or was in them, or whose old links still lead to somebody's row. */
    @Query("select distinct linked.course from Registration linked where linked.unlinked = false")
    List<CourseId> coursesWithLinked();

    /** Courses that it is known of who waits for them. */
    @Query("select distinct known.course from Registration known"
            + " where known.status = RegistrationStatus.WAITING and known.email is not null")
    List<CourseId> coursesWithLine();

    /**
     * Gives the course's rows ids that nobody has, and takes away what could still tell people apart. What is held in memory
     * of them is let go.
     *
     * @return how many
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery(UNLINK + " and course_id = :course")
    int unlinkAll(UUID course);

    /** The same for one. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @NativeQuery(UNLINK + " and id = :one")
    int unlinkOne(UUID one);

    /** How many were in the line before this place. */
    @Query("select count(earlier) from Registration earlier where earlier.course = :course"
            + " and earlier.status = RegistrationStatus.WAITING and earlier.place < :place")
    int countWaitingBefore(CourseId course, int place);
}
