package no.mestringsrom.registration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import no.mestringsrom.course.CourseFacts;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.SeatsChanged;
import no.mestringsrom.registration.Moves.Moved;
import no.mestringsrom.registration.Moves.Outcome;
import no.mestringsrom.registration.Moves.Wish;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves somebody under the locks of both courses. Everybody takes them in the same order: nobody waits for each other. */
@Component
class MovePlaces {

    private final Places places;
    private final Line line;
    private final AddressQuestions questions;
    private final RegistrationRepository registrations;
    private final CourseSessions courses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovePlaces(
            Places places,
            Line line,
            AddressQuestions questions,
            RegistrationRepository registrations,
            CourseSessions courses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.places = places;
        this.line = line;
        this.questions = questions;
        this.registrations = registrations;
        this.courses = courses;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Moved move(CourseId from, CourseId to, RegistrationId who, Wish wish) {
        boolean fromFirst = from.value().compareTo(to.value()) < 0;
        SeatQueue first = places.hold(fromFirst ? from : to);
        SeatQueue second = places.hold(fromFirst ? to : from);
        SeatQueue here = fromFirst ? first : second;
        SeatQueue there = fromFirst ? second : first;

        UUID form = UUID.nameUUIDFromBytes((who.value() + " to " + to.value()).getBytes(StandardCharsets.UTF_8));
        Optional<Registration> before = registrations.findByCourseAndSubmission(to, form);
        if (before.isPresent()) {
            return moved(before.get());
        }
        Instant now = clock.instant();
        CourseFacts courseHere = courses.facts(from);
        CourseFacts courseThere = courses.facts(to);
        if (here.isDue(now)) {
            line.settle(courseHere, here);
        }
        if (there.isDue(now)) {
            line.settle(courseThere, there);
        }
        Registration one = registrations.findById(who).orElseThrow();
        if (!one.isSettled()) {
            return unmoved(Outcome.NOT_HERE);
        }
        if (!places.open(courseThere) || !courseThere.municipalities().contains(one.municipality())) {
            return unmoved(Outcome.CLOSED);
        }
        List<Registration> same = registrations.same(
                to, form, one.contact().email(), one.contact().mobile());
        if (same.stream()
                .anyMatch(other -> other.addressee()
                        .name()
                        .equalsIgnoreCase(one.addressee().name()))) {
            return unmoved(Outcome.ALREADY_THERE);
        }
        // Somebody else's address becomes nobody's own by moving.
        OptionalInt sharing = Places.sharing(one.contact().shares() ? 1 : 0, same);
        if (sharing.isEmpty()) {
            return unmoved(Outcome.CLOSED);
        }
        boolean free = line.quotas(courseThere, there, now).has(one.municipality());
        if (free != (wish == Wish.MOVE)) {
            return unmoved(free ? Outcome.SEAT_FREE : Outcome.FULL);
        }
        Registration next = registrations.save(
                one.movedTo(to, there, new Arrival(free, null, sharing.getAsInt(), null, null, now), form));
        // Of a course that is over they keep what they answered.
        if (free && line.meetsAgain(from)) {
            Addressee was = one.addressee();
            next.contact().takesOverQuestionOf(one.contact());
            one.leave(here);
            one.forgetWhoIsOut();
            events.publishEvent(new SignedOff(was));
            line.settle(courseHere, here);
        }
        events.publishEvent(new Confirmed(next.addressee()));
        questions.askForGiven(next);
        events.publishEvent(new SeatsChanged(to));
        return moved(next);
    }

    private static Moved moved(Registration there) {
        return new Moved(
                there.status() == RegistrationStatus.WAITING ? Outcome.WAITS_TOO : Outcome.MOVED,
                Objects.requireNonNull(there.id()));
    }

    private static Moved unmoved(Outcome why) {
        return new Moved(why, null);
    }
}
