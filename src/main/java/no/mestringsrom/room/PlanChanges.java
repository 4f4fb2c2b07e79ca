package no.mestringsrom.room;

import java.util.Optional;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hosts change of the plan while the session is on, to give what was promised after all. The log keeps each change;
 * the plan itself, which the promise was made with, stays what it was.
 *
 * <p>{@code seen} is how many changes the host had seen when pressing: of two hosts who press at once one is obeyed, and
 * the other is refused with {@code CHANGED_ALREADY} and told who it was. Pressed twice by one host it is done once.
 */
@Service
@Transactional(readOnly = true)
public class PlanChanges {

    private final AllCircles circles;
    private final Steering steering;

    PlanChanges(AllCircles circles, Steering steering) {
        this.circles = circles;
        this.steering = steering;
    }

    /** @param minutes the whole length that an adaptable input is to have, shorter than it is now */
    @Transactional
    public void shorten(Seat seat, SittingId session, int seen, String segment, int minutes) {
        Seat host = steering.requireHost(seat, session);
        change(host, session, seen, new Happening.Replanned(host.person(), segment, minutes));
    }

    /** Leaves out a break. */
    @Transactional
    public void drop(Seat seat, SittingId session, int seen, String segment) {
        Seat host = steering.requireHost(seat, session);
        change(host, session, seen, new Happening.Replanned(host.person(), segment, 0));
    }

    @Transactional
    public void extend(Seat seat, SittingId session, int seen, int minutes) {
        Seat host = steering.requireHost(seat, session);
        if (change(host, session, seen, new Happening.Extended(host.person(), minutes))) {
            circles.of(host.circle()).extended(session, minutes);
        }
    }

    /** Settles for giving so many of the promised minutes in the next session, where the balance brings them. */
    @Transactional
    public void carryOver(Seat seat, SittingId session, int seen, int minutes) {
        Seat host = steering.requireHost(seat, session);
        change(host, session, seen, new Happening.CarriedOver(host.person(), minutes));
    }

    /** Whether there is a sitting after this one to give minutes in, and they are carried there. */
    boolean hasNext(Sitting plan) {
        return plan.measures(Measured.BALANCE)
                && circles.sittings(plan.circle()).stream().anyMatch(other -> other.number() > plan.number());
    }

    /** @return whether it was done now; false if it had been, by the first of two presses */
    private boolean change(Seat host, SittingId session, int seen, Happening wanted) {
        RoomState state = steering.lockedWhileOn(session);
        Optional<RoomState.Change> last = state.lastChange();
        if (state.changes() != seen) {
            if (state.changes() == seen + 1
                    && last.map(RoomState.Change::what).filter(wanted::equals).isPresent()) {
                return false; // pressed twice
            }
            throw new RoomRefused(
                    Reason.CHANGED_ALREADY,
                    steering.nameOf(host, last.map(RoomState.Change::by).orElse(host.person())));
        }
        if (!isPossible(circles.sitting(session), state, wanted)) {
            throw new RoomRefused(Reason.IMPOSSIBLE_CHANGE);
        }
        steering.append(session, wanted);
        return true;
    }

    private boolean isPossible(Sitting plan, RoomState state, Happening wanted) {
        return switch (wanted) {
            case Happening.Replanned change ->
                plan.part(change.segment())
                        .filter(item -> maySpare(item, change.minutes()) && change.minutes() < state.length(item))
                        .isPresent();
            case Happening.Extended extended ->
                extended.minutes() > 0 && extended.minutes() <= LiveSessions.LONGEST_EXTENSION;
            case Happening.CarriedOver carried ->
                carried.minutes() > 0 && carried.minutes() <= plan.exchange().exchangeMinutes() && hasNext(plan);
            default -> false;
        };
    }

    private static boolean maySpare(AgendaPart item, int minutes) {
        return minutes == 0
                ? item.kind() == SegmentKind.BREAK
                : minutes > 0 && item.adaptable() && item.kind().isInput();
    }
}
