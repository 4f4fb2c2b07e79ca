package no.mestringsrom.registration;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * How many have a seat in a course, how many seats are kept for somebody, how many wait, and what is reserved for whom. Its
 * row is the lock under which seats are given.
 */
@Entity
@Table(name = "seat_queue")
class SeatQueue {

    static final int USUAL_RELEASE_DAYS = 14;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "course_id"))
    private CourseId course;

    @Version
    private @Nullable Long version;

    private int confirmed;
    private int held;
    private int waiting;
    private int lastPlace;

    /** The sum of what is reserved, so that courses without it need not look. */
    private int reserved;

    private int releaseDays = USUAL_RELEASE_DAYS;
    private @Nullable Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "reserved_seats", joinColumns = @JoinColumn(name = "course_id"))
    @MapKeyColumn(name = "municipality")
    @Column(name = "seats")
    private final Map<String, Integer> reservedSeats = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected SeatQueue() {}

    SeatQueue(CourseId course) {
        this.course = course;
    }

    /** Somebody becomes what they were not: a seat or a place in line is counted off, and another one up. */
    void moves(RegistrationStatus from, RegistrationStatus to) {
        count(from, -1);
        count(to, 1);
    }

    /** Somebody comes. */
    void arrives(RegistrationStatus as) {
        count(as, 1);
    }

    private void count(RegistrationStatus status, int by) {
        switch (status) {
            case HELD, OFFERED -> held += by;
            case CONFIRMED -> confirmed += by;
            case WAITING -> waiting += by;
            case CANCELLED, LAPSED -> {}
        }
    }

    /** The place behind everybody else's: order of arrival in this course, from 1. */
    int nextPlace() {
        return ++lastPlace;
    }

    /** Something has to be looked at by then. */
    void isDueBy(Instant moment) {
        if (dueAt == null || moment.isBefore(dueAt)) {
            dueAt = moment;
        }
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** @param next null if nothing will happen by itself */
    void wasSettled(@Nullable Instant next) {
        dueAt = next;
    }

    /** @param seats by number of municipality; none that is 0 */
    void reserve(Map<String, Integer> seats, int days) {
        reservedSeats.keySet().retainAll(seats.keySet());
        reservedSeats.putAll(seats);
        reserved = sum();
        releaseDays = days;
    }

    /** What was reserved for a municipality that does not take part any more is for all. */
    void keepReservedFor(Set<String> municipalities) {
        reservedSeats.keySet().retainAll(municipalities);
        reserved = sum();
    }

    private int sum() {
        return reservedSeats.values().stream().mapToInt(Integer::intValue).sum();
    }

    CourseId course() {
        return course;
    }

    /** Seats and what is kept for somebody. */
    int taken() {
        return confirmed + held;
    }

    int waiting() {
        return waiting;
    }

    int reserved() {
        return reserved;
    }

    int releaseDays() {
        return releaseDays;
    }

    Map<String, Integer> reservedSeats() {
        return Map.copyOf(reservedSeats);
    }
}
