package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.SeatsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Who is next. Everything in here is done under the queue's lock. */
@Component
class Line {

    private final CourseSessions courses;
    private final SeatQueueRepository queues;
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Line(
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

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return course.status() == CourseStatus.PUBLISHED && course.begins().isAfter(clock.instant());
    }

    /**
     * What follows by itself from how things stand: limits that have passed, and seats that are free for somebody who waits.
     * A second time changes nothing.
     *
     * @param queue locked
     */
    void settle(CourseFacts course, SeatQueue queue) {
        Instant now = clock.instant();
        boolean open = open(course);
        List<Registration> late = registrations.late(course.id(), now);
        late.forEach(one -> lapse(one, queue, open));
        tellOfForgotten(course.id(), late);
        if (open) {
            giveWhatIsFree(course, queue, now);
        }
        queue.wasSettled(next(course, queue, open, now));
        events.publishEvent(new SeatsChanged(course.id()));
    }

    /** Who may have the seats that are left now. */
    Quotas quotas(CourseFacts course, SeatQueue queue, Instant now) {
        if (queue.reserved() == 0 || !now.isBefore(released(course, queue))) {
            return new Quotas(course.capacity() - queue.taken(), Map.of());
        }
        return Quotas.of(
                course.capacity(),
                queue.taken(),
                queue.reservedSeats(),
                taken(registrations.taken(List.of(course.id())), course.id()));
    }

    /** The same of several courses, as they stand now: without the lock, for pages. */
    Map<CourseId, Quotas> quotas(List<CourseListing> listed) {
        if (listed.isEmpty()) {
            return Map.of();
        }
        List<CourseId> ids = listed.stream().map(CourseListing::id).toList();
        Map<CourseId, SeatQueue> queues =
                this.queues.read(ids).stream().collect(Collectors.toMap(SeatQueue::course, Function.identity()));
        List<RegistrationRepository.Taken> taken = registrations.taken(ids);
        Instant now = clock.instant();
        return listed.stream().collect(Collectors.toMap(CourseListing::id, course -> {
            SeatQueue queue = queues.get(course.id());
            if (queue == null) {
                return new Quotas(course.capacity(), Map.of());
            }
            boolean released = !now.isBefore(released(course.firstStart().atZone(AnswerTime.NORWAY), queue));
            return released
                    ? new Quotas(course.capacity() - queue.taken(), Map.of())
                    : Quotas.of(course.capacity(), queue.taken(), queue.reservedSeats(), taken(taken, course.id()));
        }));
    }

    private static Map<String, Integer> taken(List<RegistrationRepository.Taken> taken, CourseId course) {
        return taken.stream()
                .filter(one -> one.course().equals(course))
                .collect(Collectors.toMap(
                        RegistrationRepository.Taken::municipality, one -> Math.toIntExact(one.seats())));
    }

    /** From when on all seats are for all. */
    Instant released(CourseFacts course, SeatQueue queue) {
        return released(course.begins().atZone(AnswerTime.NORWAY), queue);
    }

    private static Instant released(ZonedDateTime begins, SeatQueue queue) {
        return begins.minus(Period.ofDays(queue.releaseDays())).toInstant();
    }

    /** Whether there is something left of the course to be in. */
    boolean meetsAgain(CourseId course) {
        return courses.facts(course).status() == CourseStatus.PUBLISHED
                && courses.sessions(course).stream()
                        .anyMatch(session -> session.plannedEnd().isAfter(clock.instant()));
    }

    /** Where a course has begun there is no line any more, and nothing to be told about it. */
    private void lapse(Registration late, SeatQueue queue, boolean open) {
        boolean offered = late.status() == RegistrationStatus.OFFERED;
        late.lapse(queue);
        // Whoever never said yes asked for nothing, as far as anybody knows.
        if (offered && open && late.hasConfirmed() && !late.isForgotten()) {
            events.publishEvent(new OfferLapsed(late.addressee()));
        }
        late.forgetWhoIsOut();
    }

    /** Of a last word to them, which was written just now, this is no matter. */
    private void tellOfForgotten(CourseId course, List<Registration> late) {
        Set<RegistrationId> forgotten = late.stream()
                .filter(Registration::isForgotten)
                .map(Registration::id)
                .collect(Collectors.toUnmodifiableSet());
        if (!forgotten.isEmpty()) {
            events.publishEvent(new Forgotten(course, forgotten));
        }
    }

    /**
     * To the first in line who may have it, until there is none. As seats are given ever fewer municipalities may have one:
     * whoever is passed over stays so.
     */
    private void giveWhatIsFree(CourseFacts course, SeatQueue queue, Instant now) {
        Quotas quotas = quotas(course, queue, now);
        boolean given = true;
        while (given && queue.waiting() > 0 && quotas.free() > 0) {
            given = false;
            for (Registration next : firstOf(course, quotas)) {
                if (quotas.has(next.municipality())) {
                    quotas = quotas.without(next.municipality());
                    next.offer(
                            queue,
                            AnswerTime.limit(
                                    now, course.begins(), next.contact().canBeWrittenTo()));
                    events.publishEvent(new SeatOffered(next.addressee()));
                    given = true;
                }
            }
        }
    }

    /** As many as there are seats. */
    private List<Registration> firstOf(CourseFacts course, Quotas quotas) {
        Limit atMost = Limit.of(quotas.free());
        Optional<Set<String>> only = quotas.onlyFor();
        if (only.isEmpty()) {
            return registrations.findByCourseAndStatusOrderByPlace(course.id(), RegistrationStatus.WAITING, atMost);
        }
        return only.get().isEmpty()
                ? List.of()
                : registrations.findByCourseAndStatusAndMunicipalityInOrderByPlace(
                        course.id(), RegistrationStatus.WAITING, only.get(), atMost);
    }

    private @Nullable Instant next(CourseFacts course, SeatQueue queue, boolean open, Instant now) {
        Optional<Instant> release = queue.reserved() > 0 && open
                ? Optional.of(released(course, queue)).filter(now::isBefore)
                : Optional.empty();
        return Stream.concat(registrations.nextLimit(course.id()).stream(), release.stream())
                .min(Instant::compareTo)
                .orElse(null);
    }
}
