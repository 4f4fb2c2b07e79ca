package no.mestringsrom.registration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mestringsrom.course.Availability;
import no.mestringsrom.course.CourseDirectory;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.course.SeatCounts.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves to another course, for whoever holds the personal link. */
@Service
@Transactional(readOnly = true)
public class Moves {

    public static final int MOST_OPTIONS = 10;

    private final RegistrationRepository registrations;
    private final CourseDirectory courses;
    private final Seats seats;
    private final Line line;
    private final MovePlaces places;
    private final Turns turns;

    Moves(
            RegistrationRepository registrations,
            CourseDirectory courses,
            Seats seats,
            Line line,
            MovePlaces places,
            Turns turns) {
        this.registrations = registrations;
        this.courses = courses;
        this.seats = seats;
        this.line = line;
        this.places = places;
        this.turns = turns;
    }

    /** @param availability as far as anybody may know; a waiting list, too, where what is left is reserved for others */
    public record Option(CourseListing course, Availability availability) {}

    public enum Wish {
        /** A free seat there for what they have here. */
        MOVE,
        /** A place in the line there, beside what they have here. */
        WAIT_TOO
    }

    public enum Outcome {
        MOVED,
        /** In the line there, and what they have here stays theirs. */
        WAITS_TOO,
        /** They wished to move, and there is no seat for them now. Nothing has changed. */
        FULL,
        /** They wished to wait, and there is a seat for them now. Nothing has changed. */
        SEAT_FREE,
        /** They are in the other course already. Nothing has changed. */
        ALREADY_THERE,
        /** The other course takes nobody more from there. Nothing has changed. */
        CLOSED,
        /** They have left here, or have not said yes yet. Nothing has changed. */
        NOT_HERE
    }

    /** @param there set if they are there now */
    public record Moved(Outcome outcome, @Nullable RegistrationId there) {}

    /** Empty for whoever has nothing here to move with: who has left, is forgotten, or has not said yes yet. */
    public Optional<List<Option>> options(RegistrationId who) {
        return registrations.findById(who).filter(Registration::isSettled).map(one -> {
            List<CourseListing> like = courses.openLike(one.course(), one.municipality(), MOST_OPTIONS);
            Map<CourseId, Count> counts =
                    seats.of(like.stream().map(CourseListing::id).toList());
            Map<CourseId, Quotas> quotas = line.quotas(like);
            return like.stream()
                    .map(course -> new Option(
                            course,
                            Objects.requireNonNull(quotas.get(course.id())).has(one.municipality())
                                    ? counts.getOrDefault(course.id(), Count.NONE)
                                            .availability(course.capacity())
                                    : Availability.WAITING_LIST))
                    .toList();
        });
    }

    /** Whether a move gives up what they have here: nobody gives up a course that has been. */
    public boolean givesUp(Participant participant) {
        return line.meetsAgain(participant.course());
    }

    /**
     * In one transaction in both courses. The same again has the same outcome. A transaction of its own, never part of a longer
     * one.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Moved move(RegistrationId who, CourseId to, Wish wish) {
        Optional<Registration> one = registrations.findById(who);
        if (one.isEmpty()) {
            return new Moved(Outcome.NOT_HERE, null);
        }
        CourseId from = one.get().course();
        boolean offered = courses.openLike(from, one.get().municipality(), MOST_OPTIONS).stream()
                .anyMatch(course -> course.id().equals(to));
        return offered ? turns.take(from, to, () -> places.move(from, to, who, wish)) : new Moved(Outcome.CLOSED, null);
    }
}
