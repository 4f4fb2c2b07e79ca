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
        if (isFull(capacity)) {
            waiting++;
            return RegistrationStatus.WAITING;
        }
        confirmed++;
        return RegistrationStatus.CONFIRMED;
    }

    /** Whether whoever comes next has to wait. */
    boolean isFull(int capacity) {
        return waiting > 0 || confirmed >= capacity;
    }

    /** @param had what the one who leaves had: a seat or a place in line */
    void leave(RegistrationStatus had) {
        switch (had) {
            case CONFIRMED -> confirmed--;
            case WAITING -> waiting--;
            case CANCELLED -> throw new IllegalStateException("Has left already");
        }
    }

    /** Whether the first in line gets a seat; if so, it is given. */
    boolean moveUp(int capacity) {
        if (waiting == 0 || confirmed >= capacity) {
            return false;
        }
        waiting--;
        confirmed++;
        return true;
    }

    /** Order of arrival in this course, from 1. */
    int lastPlace() {
        return lastPlace;
    }
}
