package no.mestringsrom.pairing;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.List;
import no.mestringsrom.exchange.SessionRole;

/**
 * {@link HardRules} and {@link Preferences} as the solver reads them: it knows which of them a change can have touched, and
 * asks for those alone. What one person and one course have against each other is not among them: such a seat is not offered.
 */
public class PairingConstraints implements ConstraintProvider {

    /** For the solver. */
    public PairingConstraints() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory from) {
        return new Constraint[] {
            nobodyTwiceInOneCourse(from),
            nobodyDoubleBookedOrWithMoreThanTheyWant(from),
            firstTimersBesideSomebody(from),
            bothRolesInEveryCourse(from),
            fit(from),
            secondExperiencedUser(from),
            mentoring(from),
            notAlwaysTheSame(from),
            fairLoad(from)
        };
    }

    private static Constraint nobodyTwiceInOneCourse(ConstraintFactory from) {
        return from.forEachUniquePair(OpenSeat.class, equal(OpenSeat::courseId), equal(OpenSeat::occupantId))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("Nobody twice in one course");
    }

    private static Constraint nobodyDoubleBookedOrWithMoreThanTheyWant(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .groupBy(OpenSeat::occupantId, toList())
                .penalize(HardMediumSoftScore.ONE_HARD, (person, seats) -> broken(seats))
                .asConstraint("Nobody double-booked or with more than they want");
    }

    private static Constraint firstTimersBesideSomebody(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .groupBy(OpenSeat::course, toList(OpenSeat::occupant))
                .filter(HardRules::nobodyHasDoneItBefore)
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint("First-timers beside somebody who has done it before");
    }

    private static Constraint bothRolesInEveryCourse(ConstraintFactory from) {
        return from.forEachIncludingUnassigned(OpenSeat.class)
                .filter(seat -> seat.course().lacks(seat.role()))
                .groupBy(OpenSeat::course, OpenSeat::role, sum(seat -> seat.getPerson() == null ? 0 : 1))
                .filter((course, role, people) -> people == 0)
                .penalize(HardMediumSoftScore.ONE_MEDIUM)
                .asConstraint("Both roles in every course");
    }

    private static Constraint fit(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .impact(HardMediumSoftScore.ONE_SOFT, OpenSeat::fit)
                .asConstraint("Target group and place and not always with the same in the team");
    }

    private static Constraint secondExperiencedUser(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .filter(seat -> seat.role() == SessionRole.EXPERIENCED_USER)
                .groupBy(OpenSeat::course, count())
                .reward(HardMediumSoftScore.ONE_SOFT, (course, people) -> (long) Preferences.second(course, people))
                .asConstraint("Preferably two experienced users");
    }

    private static Constraint mentoring(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .groupBy(OpenSeat::course, toList(OpenSeat::occupant))
                .impact(HardMediumSoftScore.ONE_SOFT, (course, team) -> (long) Preferences.mentoring(course, team))
                .asConstraint("A mentor for a first-timer");
    }

    private static Constraint notAlwaysTheSame(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .filter(seat -> seat.role() == SessionRole.PROFESSIONAL)
                .join(
                        from.forEach(OpenSeat.class).filter(seat -> seat.role() == SessionRole.EXPERIENCED_USER),
                        equal(OpenSeat::courseId))
                .groupBy(
                        (professional, other) -> professional.occupant(),
                        (professional, other) -> other.occupant(),
                        countBi())
                .penalize(HardMediumSoftScore.ONE_SOFT, (professional, other, times) ->
                        (long) Preferences.again(professional.timesWith(other.id()), times))
                .asConstraint("Not always the same two");
    }

    private static Constraint fairLoad(ConstraintFactory from) {
        return from.forEach(OpenSeat.class)
                .groupBy(OpenSeat::occupantId, toList())
                .penalize(HardMediumSoftScore.ONE_SOFT, (person, seats) -> (long) Preferences.load(
                        seats.getFirst().occupant().engagements().size(), seats.size()))
                .asConstraint("Fair load");
    }

    private static long broken(List<OpenSeat> seats) {
        return HardRules.broken(
                seats.getFirst().occupant(),
                seats.stream().map(seat -> seat.course().engagement()).toList());
    }
}
