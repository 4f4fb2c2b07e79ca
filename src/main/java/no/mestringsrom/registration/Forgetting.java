package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.retention.RetentionRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Who was in a course is known as long as it serves those who were, and no longer. What stays is that somebody was there:
 * the account of the minutes needs no names.
 */
@Component
class Forgetting implements RetentionRule {

    /** For the contact after the course, until the group has found its own way. */
    static final Period AFTER_LAST_SESSION = Period.ofMonths(3);

    /** The mails are out or given up by then, and the coordinator has had time for whoever was not reached. */
    static final Duration AFTER_CANCELLATION = Duration.ofDays(7);

    /** Nobody is moved up any more, and whoever wonders what became of their place has had time to ask. */
    static final Period LINE_AFTER_FIRST_SESSION = Period.ofDays(14);

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    /** Databases take so many at once and no more. */
    private static final int AT_ONCE = 1_000;

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final RegistrationRepository registrations;
    private final CourseSessions courses;
    private final ForgottenPlaces places;
    private final Clock clock;

    Forgetting(RegistrationRepository registrations, CourseSessions courses, ForgottenPlaces places, Clock clock) {
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
        return hasPassed(course.lastDay().plus(AFTER_LAST_SESSION));
    }

    @Override
    public String name() {
        return "registration.contact";
    }

    @Override
    public boolean hourly() {
        return true;
    }

    @Override
    public int forget() {
        return ofAll(registrations.coursesWithLinked(), this::isDue, places::forget);
    }

    /** Of whoever waited for courses that began without them. */
    int forgetLines() {
        return ofAll(
                registrations.coursesWithLine(),
                course -> hasPassed(course.firstDay().plus(LINE_AFTER_FIRST_SESSION)),
                places::forgetLine);
    }

    /** From the day after the last session. */
    int forgetNeeds() {
        return ofAll(registrations.coursesWithNeeds(), course -> hasPassed(course.lastDay()), places::forgetNeeds);
    }

    private boolean hasPassed(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), NORWAY));
    }

    /** A course that fails holds up no other, and is told of all the same. */
    private int ofAll(List<CourseId> candidates, Predicate<CourseFacts> due, ToIntFunction<CourseId> forget) {
        int forgotten = 0;
        int failed = 0;
        for (int from = 0; from < candidates.size(); from += AT_ONCE) {
            List<CourseId> some = candidates.subList(from, Math.min(from + AT_ONCE, candidates.size()));
            for (CourseFacts course : courses.facts(some).stream().filter(due).toList()) {
                try {
                    forgotten += forget.applyAsInt(course.id());
                } catch (RuntimeException e) {
                    failed++;
                    LOG.error(
                            "Could not forget who was in course {}", course.id().value(), e);
                }
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " courses are left; forgotten: " + forgotten);
        }
        return forgotten;
    }
}
