package no.mestringsrom.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import no.mestringsrom.course.CourseId;
import org.jspecify.annotations.Nullable;

/** How many have a seat in a course and how many wait. Its row is the lock under which seats are given. */
@Entity
@Table(name = "seat_queue")
class SeatQueue {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    @Version
    private @Nullable Long version;

    private int confirmed;
    private int waiting;
    private int lastPlace;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SeatQueue() {}

    SeatQueue(CourseId course) {
        this.course = course;
    }

    /** The next seat if there is one that nobody waits for, else a place at the end of the line. */
    RegistrationStatus take(int capacity) {
        lastPlace++;
        if (waiting == 0 && confirmed < capacity) {
            confirmed++;
            return RegistrationStatus.CONFIRMED;
        }
        waiting++;
        return RegistrationStatus.WAITING;
    }

    /** Order of arrival in this course, from 1. */
    int lastPlace() {
        return lastPlace;
    }
}
