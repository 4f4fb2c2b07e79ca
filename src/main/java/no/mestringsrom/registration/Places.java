package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import no.mestringsrom.account.AccessLog;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SeatsChanged;
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
    private final Line line;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            CourseSessions courses,
            SeatQueueRepository queues,
            RegistrationRepository registrations,
            Line line,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.queues = queues;
        this.registrations = registrations;
        this.line = line;
        this.accessLog = accessLog;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param written checked
     * @param introduction by whom they come
     */
    @Transactional
    SignUpOutcome take(SignUpCommand written, Introduction introduction) {
        SeatQueue queue = lock(written.course());
        CourseFacts course = courses.facts(written.course());
        Instant now = clock.instant();
        if (queue.isDue(now)) {
            line.settle(course, queue);
        }
        SignUpCommand command = introduction.by() == null ? written : brought(written, introduction.by(), introduction);
        List<Registration> same = registrations.same(
                command.course(),
                command.submission(),
                FormFields.email(command.email()),
                FormFields.mobile(command.mobile()));
        Optional<Registration> submitted =
                same.stream().filter(one -> one.isOf(command.submission())).findFirst();
        if (submitted.isPresent()) {
            return outcome(!submitted.get().status().takesSeat());
        }
        if (!open(course)) {
            throw new SignUpRefused(List.of(Reason.CLOSED));
        }
        boolean free = line.quotas(course, queue, now).has(command.municipality());
        if (!same.isEmpty() && !introduction.sharesAddresses()) {
            if (introduction.heardBy() != null) {
                throw new SignUpRefused(List.of(Reason.ALREADY_THERE));
            }
            Registration earlier = same.getFirst();
            if (earlier.sendLinkAgain(now)) {
                events.publishEvent(new SignedUp(earlier.addressee()));
            }
            return outcome(!free);
        }
        Registration registration = registrations.save(Registration.of(
                command,
                queue,
                new Arrival(
                        free,
                        introduction.saysYes() ? null : AnswerTime.limit(now, courses.begins(course.id())),
                        nextSharing(same),
                        introduction.by(),
                        introduction.heardBy(),
                        now)));
        if (introduction.heardBy() != null) {
            accessLog.lookedIn(
                    course.id().value(),
                    new AccountId(introduction.heardBy()),
                    "participant signed up on the phone",
                    registration.id().value());
        }
        events.publishEvent(
                introduction.saysYes()
                        ? new Confirmed(registration.addressee())
                        : new SignedUp(registration.addressee()));
        events.publishEvent(new SeatsChanged(command.course()));
        return outcome(!free);
    }

    /** Whoever brings somebody along is in the course themselves, and their municipality is the same as far as anybody asks. */
    private SignUpCommand brought(SignUpCommand command, RegistrationId by, Introduction introduction) {
        if (registrations
                .findByCourseAndSubmission(command.course(), command.submission())
                .isPresent()) {
            return command;
        }
        Registration bringer = registrations
                .findById(by)
                .filter(one -> Companions.brings(one) && one.course().equals(command.course()))
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.BRINGS_NOBODY)));
        if (registrations.companions(by).size() >= Companions.MOST) {
            throw new SignUpRefused(List.of(Reason.BRINGS_NOBODY));
        }
        return introduction.sharesAddresses()
                ? command.withAddresses(
                        Objects.requireNonNullElse(bringer.contact().email(), ""),
                        Objects.requireNonNullElse(bringer.contact().mobile(), ""))
                : command;
    }

    /** The first is for whoever has the addresses for themselves. */
    static int nextSharing(List<Registration> withTheSame) {
        return withTheSame.stream()
                        .mapToInt(one -> one.contact().sharing())
                        .max()
                        .orElse(-1)
                + 1;
    }

    /**
     * Says yes to what somebody is asked.
     *
     * @return what they are then; who was asked nothing, or is too late, is what they are without it
     */
    @Transactional
    RegistrationStatus confirm(CourseId id, RegistrationId who) {
        SeatQueue queue = lock(id);
        CourseFacts course = courses.facts(id);
        if (queue.isDue(clock.instant())) {
            line.settle(course, queue);
        }
        Registration registration = registrations.findById(who).orElseThrow();
        if (course.status() == CourseStatus.PUBLISHED && registration.confirm(queue, clock.instant())) {
            events.publishEvent(new Confirmed(registration.addressee()));
            events.publishEvent(new SeatsChanged(id));
        }
        return registration.status();
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
            accessLog.lookedIn(course.value(), coordinator, "participant taken off", id.value());
        }
        return gaveBack;
    }

    private boolean giveBack(CourseId course, RegistrationId id, Function<Addressee, Object> news) {
        SeatQueue queue = lock(course);
        Registration leaving = registrations.findById(id).orElseThrow();
        if (leaving.status().isOut()) {
            return false;
        }
        Optional<Addressee> was = leaving.isForgotten() ? Optional.empty() : Optional.of(leaving.addressee());
        leaving.leave(queue);
        leaving.forgetWhoIsOut();
        was.map(news).ifPresent(events::publishEvent);
        line.settle(courses.facts(course), queue);
        return true;
    }

    /**
     * Forgets who was in a course and who waited for it, and whom the links lead to. Their number stays.
     *
     * @return how many
     */
    @Transactional
    int forget(CourseId course) {
        lock(course);
        registrations.known(course).forEach(Registration::forget);
        events.publishEvent(new CourseForgotten(course));
        return registrations.unlinkAll(course.value());
    }

    /** Forgets who waited for a course in vain. @return how many */
    @Transactional
    int forgetLine(CourseId course) {
        lock(course);
        List<Registration> waited = registrations.known(course).stream()
                .filter(known -> known.status() != RegistrationStatus.CONFIRMED)
                .toList();
        waited.forEach(Registration::forget);
        return waited.size();
    }

    /** Forgets what those in a course needed to take part. @return how many had said so */
    @Transactional
    int forgetNeeds(CourseId course) {
        lock(course);
        List<Registration> needed = registrations.known(course).stream()
                .filter(Registration::hasNeeds)
                .toList();
        needed.forEach(Registration::forgetNeeds);
        return needed.size();
    }

    /**
     * Deletes everything about somebody at once: out of a course that still meets, forgotten in one that has been. Their
     * link leads nowhere afterwards.
     */
    @Transactional
    void erase(CourseId course, RegistrationId id) {
        lock(course);
        Registration erased = registrations.findById(id).orElse(null);
        if (erased == null) {
            return;
        }
        ParticipantErased news =
                new ParticipantErased(course, id, erased.addressee().name(), erased.email());
        if (meetsAgain(course)) {
            giveBack(course, id, SignedOff::new);
        }
        erased.forget();
        events.publishEvent(news);
        registrations.unlinkOne(id.value());
    }

    boolean meetsAgain(CourseId course) {
        return courses.facts(course).status() == CourseStatus.PUBLISHED
                && courses.sessions(course).stream()
                        .anyMatch(session -> session.plannedEnd().isAfter(clock.instant()));
    }

    /** What follows by itself from how things stand now. Part of the transaction that changed them, or one of its own. */
    @Transactional
    void settle(CourseId course) {
        line.settle(courses.facts(course), lock(course));
    }

    /** @throws no.mestringsrom.course.CourseRefused if there are fewer seats than are reserved */
    @Transactional(propagation = Propagation.MANDATORY)
    void fitReserved(CourseId id) {
        SeatQueue queue = lock(id);
        CourseFacts course = courses.facts(id);
        if (queue.reserved() > 0) {
            queue.keepReservedFor(course.municipalities());
            if (queue.reserved() > course.capacity()) {
                throw CourseRefused.capacityIsReserved(queue.reserved());
            }
        }
        line.settle(course, queue);
    }

    /** @param seats by number of municipality; none that is 0 */
    @Transactional
    void reserve(CourseId id, Map<String, Integer> seats, int releaseDays) {
        SeatQueue queue = lock(id);
        queue.reserve(seats, releaseDays);
        line.settle(courses.facts(id), queue);
    }

    /**
     * Waits for whoever is being given a place in the course, and lets nobody else come or go until the transaction ends:
     * they find the course as it is then.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    SeatQueue hold(CourseId course) {
        return lock(course);
    }

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return line.open(course);
    }

    /** A form that was taken already is fine whatever has happened since: its sender is to see the receipt. */
    void check(SignUpCommand command, boolean texting, boolean addressNeeded) {
        CourseFacts course = courses.facts(command.course());
        if (registrations
                .findByCourseAndSubmission(command.course(), command.submission())
                .isPresent()) {
            return;
        }
        if (!open(course)) {
            throw new SignUpRefused(List.of(Reason.CLOSED));
        }
        List<Reason> missing = FormFields.missing(command, course, texting, addressNeeded);
        if (!missing.isEmpty()) {
            throw new SignUpRefused(missing);
        }
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
