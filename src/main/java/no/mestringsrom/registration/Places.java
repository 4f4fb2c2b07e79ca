package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats and places in line, one at a time in each course: what is decided, is decided under the queue's lock. */
@Component
@Transactional(readOnly = true)
class Places {

    private final CourseSessions courses;
    private final SeatQueueRepository queues;
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            CourseSessions courses,
            SeatQueueRepository queues,
            RegistrationRepository registrations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.queues = queues;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    SignUpOutcome take(SignUpCommand command) {
        CourseFacts course = courses.facts(command.course());
        check(command, course);
        SeatQueue queue = lock(command.course());
        if (submitted(command)) {
            return SignUpOutcome.SIGNED_UP;
        }
        Instant now = clock.instant();
        Optional<Registration> earlier =
                registrations.findByCourseAndEmail(command.course(), FormFields.email(command.email()));
        if (earlier.isPresent()) {
            if (earlier.get().sendLinkAgain(now)) {
                events.publishEvent(earlier.get().signedUp());
            }
            return SignUpOutcome.LINK_SENT_AGAIN;
        }
        Registration registration = registrations.save(Registration.of(command, queue, course.capacity(), now));
        events.publishEvent(registration.signedUp());
        events.publishEvent(new SeatsChanged(command.course()));
        return SignUpOutcome.SIGNED_UP;
    }

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return course.status() == CourseStatus.PUBLISHED
                && courses.sessions(course.id()).stream()
                        .map(SessionPlan::startsAt)
                        .allMatch(start -> start.isAfter(clock.instant()));
    }

    /** A form that was taken already is fine whatever has happened since: its sender is to see the receipt. */
    private void check(SignUpCommand command, CourseFacts course) {
        if (submitted(command)) {
            return;
        }
        if (!open(course)) {
            throw new SignUpRefused(List.of(Reason.CLOSED));
        }
        List<Reason> missing = FormFields.missing(command, course);
        if (!missing.isEmpty()) {
            throw new SignUpRefused(missing);
        }
    }

    private boolean submitted(SignUpCommand command) {
        return registrations
                .findByCourseAndSubmission(command.course(), command.submission())
                .isPresent();
    }

    private SeatQueue lock(CourseId course) {
        return queues.lock(course).orElseGet(() -> {
            queues.openUnlessOpen(course.value());
            return queues.lock(course).orElseThrow();
        });
    }
}
