package no.mestringsrom.registration;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface SeatQueueRepository extends Repository<SeatQueue, CourseId> {

    /** Waits for whoever is being given a seat in this course. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select queue from SeatQueue queue where queue.course = :course")
    Optional<SeatQueue> lock(CourseId course);

    /** As {@link #lock(CourseId)}, those of these that nobody else is giving seats in: waits for nobody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = SpecHints.HINT_SPEC_LOCK_TIMEOUT, value = "" + Timeouts.SKIP_LOCKED_MILLI))
    @Query("select queue from SeatQueue queue where holds(:courses, queue.course.value)"
            + " order by queue.course.value")
    List<SeatQueue> lockFree(UUID[] courses);

    /** Courses where something is to be looked at by now. */
    @Query("select queue.course from SeatQueue queue where queue.dueAt <= :now order by queue.dueAt")
    List<CourseId> due(Instant now);

    @Query("select queue from SeatQueue queue where queue.course = :course")
    Optional<SeatQueue> read(CourseId course);

    /** With what is reserved; those that nobody has signed up for may be missing. */
    @Query("select queue from SeatQueue queue left join fetch queue.reservedSeats where queue.course in :courses")
    List<SeatQueue> read(Collection<CourseId> courses);

    @Modifying
    @Query(
            value =
                    "insert into seat_queue (course_id, version, confirmed, waiting, last_place) values (:course, 0, 0, 0, 0)"
                            + " on conflict do nothing",
            nativeQuery = true)
    void openUnlessOpen(UUID course);
}
