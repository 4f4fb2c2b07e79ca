package no.mestringsrom.registration;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseFacts;
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
    private final RegistrationRepository registrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Line(CourseSessions courses, RegistrationRepository registrations, ApplicationEventPublisher events, Clock clock) {
        this.courses = courses;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    /** Published, and not begun. */
    boolean open(CourseFacts course) {
        return course.status() == CourseStatus.PUBLISHED
                && courses.begins(course.id()).isAfter(clock.instant());
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
        registrations.late(course.id(), now).forEach(late -> lapse(late, queue, open));
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
        Map<String, Integer> taken = registrations.taken(course.id()).stream()
                .collect(Collectors.toMap(
                        RegistrationRepository.Taken::municipality, one -> Math.toIntExact(one.seats())));
        return Quotas.of(course.capacity(), queue.taken(), queue.reservedSeats(), taken);
    }

    /** From when on all seats are for all. */
    Instant released(CourseFacts course, SeatQueue queue) {
        return courses.begins(course.id())
                .atZone(AnswerTime.NORWAY)
                .minus(Period.ofDays(queue.releaseDays()))
                .toInstant();
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

    /**
     * To the first in line who may have it, until there is none. As seats are given ever fewer municipalities may have one:
     * whoever is passed over stays so.
     */
    private void giveWhatIsFree(CourseFacts course, SeatQueue queue, Instant now) {
        Quotas quotas = quotas(course, queue, now);
        Instant until = AnswerTime.limit(now, courses.begins(course.id()));
        boolean given = true;
        while (given && queue.waiting() > 0 && quotas.free() > 0) {
            given = false;
            for (Registration next : firstOf(course, quotas)) {
                if (quotas.has(next.municipality())) {
                    quotas = quotas.without(next.municipality());
                    next.offer(queue, until);
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
