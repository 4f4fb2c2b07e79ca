package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.registration.SignUpRefused.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats and places in line, one at a time in each course: what is decided, is decided under the queue's lock. */
@Component
@Transactional(readOnly = true)
class Places {

    private final CourseSessions courses;
    private final SeatQueueRepository queues;
    private final RegistrationRepository registrations;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            CourseSessions courses,
            SeatQueueRepository queues,
            RegistrationRepository registrations,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.queues = queues;
        this.registrations = registrations;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /** @param command checked */
    @Transactional
    SignUpOutcome take(SignUpCommand command) {
        SeatQueue queue = lock(command.course());
        Optional<Registration> submitted = submitted(command);
        if (submitted.isPresent()) {
            return outcome(submitted.get().status() == RegistrationStatus.WAITING);
        }
        CourseFacts course = courses.facts(command.course());
        if (!open(course)) {
            throw new SignUpRefused(List.of(Reason.CLOSED));
        }
        boolean full = queue.isFull(course.capacity());
        Instant now = clock.instant();
        Optional<Registration> earlier =
                registrations.findByCourseAndEmail(command.course(), FormFields.email(command.email()));
        if (earlier.isPresent()) {
            if (earlier.get().sendLinkAgain(now)) {
                events.publishEvent(new SignedUp(earlier.get().addressee()));
            }
            return outcome(full);
        }
        Registration registration = registrations.save(Registration.of(command, queue, course.capacity(), now));
        events.publishEvent(new SignedUp(registration.addressee()));
        events.publishEvent(new SeatsChanged(command.course()));
        return outcome(full);
    }

    /** @return whether there was anything to give back */
    @Transactional
    boolean leave(CourseId course, RegistrationId id) {
        return giveBack(course, id, SignedOff::new);
    }

    /** @return whether there was anything to give back; only then it is logged */
    @Transactional
    boolean takeOff(CourseId course, RegistrationId id, AccountId coordinator) {
        boolean gaveBack = giveBack(course, id, TakenOff::new);
        if (gaveBack) {
            accessLog.looked(coordinator, "participant taken off", id.value());
        }
        return gaveBack;
    }

    private boolean giveBack(CourseId course, RegistrationId id, Function<Addressee, Object> news) {
        SeatQueue queue = lock(course);
        Registration leaving = registrations.findById(id).orElseThrow();
        if (leaving.status() == RegistrationStatus.CANCELLED) {
            return false;
        }
        Optional<Addressee> was = leaving.isForgotten() ? Optional.empty() : Optional.of(leaving.addressee());
        leaving.leave(queue);
        was.map(news).ifPresent(events::publishEvent);
        moveUp(course, queue);
        return true;
    }

    /** Forgets who was in a course and who waited for it. Their number stays. */
    @Transactional
    void forget(CourseId course) {
        lock(course);
        registrations.known(course).forEach(Registration::forget);
        events.publishEvent(new CourseForgotten(course));
    }

    /** Gives the course's free seats to those who wait. Part of the transaction that made them free. */
    @Transactional
    void moveUp(CourseId course) {
        moveUp(course, lock(course));
    }

    /** Nobody is moved into a course that has begun: the group has met. */
    private void moveUp(CourseId id, SeatQueue queue) {
        CourseFacts course = courses.facts(id);
        if (open(course)) {
            while (queue.moveUp(course.capacity())) {
                Registration next = registrations
                        .findFirstByCourseAndStatusOrderByPlace(id, RegistrationStatus.WAITING)
                        .orElseThrow();
                next.moveUp();
                events.publishEvent(new MovedUp(next.addressee()));
            }
        }
        events.publishEvent(new SeatsChanged(id));
    }

    /**
     * Waits for whoever is being given a place in the course, and lets nobody else come or go until the transaction ends:
     * they find the course as it is then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(CourseId course) {
        lock(course);
    }

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return course.status() == CourseStatus.PUBLISHED
                && courses.sessions(course.id()).stream()
                        .map(SessionPlan::startsAt)
                        .allMatch(start -> start.isAfter(clock.instant()));
    }

    /** A form that was taken already is fine whatever has happened since: its sender is to see the receipt. */
    void check(SignUpCommand command) {
        CourseFacts course = courses.facts(command.course());
        if (submitted(command).isPresent()) {
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

    private Optional<Registration> submitted(SignUpCommand command) {
        return registrations.findByCourseAndSubmission(command.course(), command.submission());
    }

    private static SignUpOutcome outcome(boolean full) {
        return full ? SignUpOutcome.COURSE_WAS_FULL : SignUpOutcome.SEATS_WERE_FREE;
    }

    private SeatQueue lock(CourseId course) {
        return queues.lock(course).orElseGet(() -> {
            queues.openUnlessOpen(course.value());
            return queues.lock(course).orElseThrow();
        });
    }
}
