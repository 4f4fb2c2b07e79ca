package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final AddressQuestions questions;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Places(
            CourseSessions courses,
            SeatQueueRepository queues,
            RegistrationRepository registrations,
            Line line,
            AddressQuestions questions,
            AccessLog accessLog,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.queues = queues;
        this.registrations = registrations;
        this.line = line;
        this.questions = questions;
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
        if (queue.isDue(clock.instant())) {
            line.settle(courses.facts(written.course()), queue);
        }
        SignUpCommand command = introduction.by() == null ? written : brought(written, introduction.by(), introduction);
        List<Registration> same = registrations.same(
                command.course(),
                command.submission(),
                FormFields.email(command.email()),
                FormFields.mobile(command.mobile()));
        return take(queue, command, introduction, same);
    }

    /**
     * As {@link #take(SignUpCommand, Introduction)}, where nothing is due. Whoever is refused is so before anything is changed:
     * the transaction may go on with others.
     *
     * @param queue locked
     * @param same who has sent this form, or has one of its addresses in the course
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = SignUpRefused.class)
    SignUpOutcome take(SeatQueue queue, SignUpCommand command, Introduction introduction, List<Registration> same) {
        CourseFacts course = courses.facts(command.course());
        Instant now = clock.instant();
        Optional<Registration> submitted =
                same.stream().filter(one -> one.isOf(command.submission())).findFirst();
        if (submitted.isPresent()) {
            return outcome(!submitted.get().status().takesSeat());
        }
        if (!open(course)) {
            throw new SignUpRefused(List.of(Reason.CLOSED));
        }
        boolean free = line.quotas(course, queue, now).has(command.municipality());
        // Who shares an address is there beside whoever has it for themselves, who may come later, or again.
        Optional<Registration> earlier = introduction.sharesAddresses()
                ? Optional.empty()
                : same.stream().filter(one -> !one.contact().shares()).findFirst();
        if (earlier.isPresent()) {
            if (introduction.heardBy() != null) {
                throw new SignUpRefused(List.of(Reason.ALREADY_THERE));
            }
            if (earlier.get().sendLinkAgain(now)) {
                events.publishEvent(new SignedUp(earlier.get().addressee()));
            }
            return outcome(!free);
        }
        int sharing = introduction.sharesAddresses()
                ? sharing(1, same).orElseThrow(() -> new SignUpRefused(List.of(Reason.ADDRESS_SHARED)))
                : 0;
        Registration registration = registrations.save(Registration.of(
                command,
                queue,
                new Arrival(
                        free,
                        introduction.saysYes()
                                ? null
                                : AnswerTime.limit(now, course.begins(), command.canBeWrittenTo()),
                        sharing,
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
        if (introduction.saysYes()) {
            events.publishEvent(new Confirmed(registration.addressee()));
            questions.askForGiven(registration);
        } else {
            events.publishEvent(new SignedUp(registration.addressee()));
        }
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
                .filter(one -> one.bringsSomebody() && one.course().equals(command.course()))
                .orElseThrow(() -> new SignUpRefused(List.of(Reason.BRINGS_NOBODY)));
        if (brought(by).size() >= Companions.MOST) {
            throw new SignUpRefused(List.of(Reason.BRINGS_NOBODY));
        }
        return introduction.sharesAddresses()
                ? command.withAddresses(
                        Objects.requireNonNullElse(bringer.contact().email(), ""),
                        Objects.requireNonNullElse(bringer.contact().mobile(), ""))
                : command;
    }

    /**
     * Whom somebody has brought, of those who have said yes: of an address that was written it is told nobody whether it was
     * in the course before.
     */
    List<Registration> brought(RegistrationId by) {
        return registrations.companions(by).stream()
                .filter(Registration::hasConfirmed)
                .toList();
    }

    /**
     * The first number that nobody has of those who use the same addresses.
     *
     * @param from 0 for whoever has them for themselves, 1 for whoever shares them
     * @return empty if the addresses have enough people in the course
     */
    static OptionalInt sharing(int from, List<Registration> withTheSame) {
        Set<Integer> had =
                withTheSame.stream().map(one -> one.contact().sharing()).collect(Collectors.toSet());
        return IntStream.rangeClosed(from, Companions.MOST)
                .filter(number -> !had.contains(number))
                .findFirst();
    }

    /**
     * Says yes to what somebody is asked.
     *
     * @return what they are then; who was asked nothing, or is too late, is what they are without it
     */
    @Transactional
    RegistrationStatus confirm(CourseId id, RegistrationId who) {
        SeatQueue queue = lock(id);
        if (queue.isDue(clock.instant())) {
            line.settle(courses.facts(id), queue);
        }
        return confirm(queue, registrations.findById(who).orElseThrow());
    }

    /**
     * As {@link #confirm(CourseId, RegistrationId)}, where nothing is due.
     *
     * @param queue locked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    RegistrationStatus confirm(SeatQueue queue, Registration registration) {
        if (courses.facts(queue.course()).status() == CourseStatus.PUBLISHED
                && registration.confirm(queue, clock.instant())) {
            events.publishEvent(new Confirmed(registration.addressee()));
            questions.askForGiven(registration);
            events.publishEvent(new SeatsChanged(queue.course()));
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

    /** @return whether there was anything to give back */
    boolean giveBack(CourseId course, RegistrationId id, Function<Addressee, Object> news) {
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

    /** Those of these courses that nobody else gives places in now, locked, and with nothing due: waits for nobody. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<CourseId, SeatQueue> lockFree(Collection<CourseId> ids) {
        Instant now = clock.instant();
        List<SeatQueue> free = queues.lockFree(ids.stream().map(CourseId::value).toArray(UUID[]::new));
        free.stream()
                .filter(queue -> queue.isDue(now))
                .forEach(queue -> line.settle(courses.facts(queue.course()), queue));
        return free.stream().collect(Collectors.toMap(SeatQueue::course, Function.identity()));
    }

    /** Where people sign up soon: those who come at once are served together where there is something to lock. */
    @Transactional
    void openLine(CourseId course) {
        queues.openUnlessOpen(course.value());
    }

    /** @throws no.mestringsrom.course.UnknownCourse if there is none */
    CourseFacts course(CourseId id) {
        return courses.facts(id);
    }

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return line.open(course);
    }

    /** A form that was taken already is fine whatever has happened since: its sender is to see the receipt. */
    @Transactional(readOnly = true, noRollbackFor = SignUpRefused.class)
    void check(SignUpCommand command, CourseFacts course, boolean texting, Reached reached) {
        List<Reason> wrong =
                open(course) ? FormFields.missing(command, course, texting, reached) : List.of(Reason.CLOSED);
        if (!wrong.isEmpty()
                && registrations
                        .findByCourseAndSubmission(command.course(), command.submission())
                        .isEmpty()) {
            throw new SignUpRefused(wrong);
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
