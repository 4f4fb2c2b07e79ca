package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Who was in a course is known as long as it serves those who were, and no longer. What stays is that somebody was there:
 * the account of the minutes needs no names.
 */
@Component
class Forgetting {

    /** For the contact after the course, until the group has found its own way. */
    static final Period AFTER_LAST_SESSION = Period.ofWeeks(8);

    /** The mails are out or given up by then, and the coordinator has had time for whoever was not reached. */
    static final Duration AFTER_CANCELLATION = Duration.ofDays(7);

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final RegistrationRepository registrations;
    private final CourseSessions courses;
    private final Places places;
    private final Clock clock;

    Forgetting(RegistrationRepository registrations, CourseSessions courses, Places places, Clock clock) {
        this.registrations = registrations;
        this.courses = courses;
        this.places = places;
        this.clock = clock;
    }

    /** Whether the time is up for who was in this course. */
    boolean isDue(CourseFacts course) {
        if (course.status() == CourseStatus.CANCELLED) {
            Instant cancelled = course.cancelledAt();
            return cancelled == null || !clock.instant().isBefore(cancelled.plus(AFTER_CANCELLATION));
        }
        return course.lastDay().plus(AFTER_LAST_SESSION).isBefore(LocalDate.ofInstant(clock.instant(), NORWAY));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        registrations.coursesWithKnown().stream()
                .map(courses::facts)
                .filter(this::isDue)
                .map(CourseFacts::id)
                .forEach(places::forget);
    }
}
