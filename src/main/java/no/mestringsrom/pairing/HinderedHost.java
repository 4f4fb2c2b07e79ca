package no.mestringsrom.pairing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.pairing.Obstacle.Kind;

/**
 * Somebody who is not proposed.
 *
 * @param obstacles all that stands in the way; empty if nothing does and others only fit better
 */
public record HinderedHost(AccountId id, String name, SessionRole role, List<Obstacle> obstacles) {

    private static final Set<Kind> ABOUT_TIME = Set.of(Kind.CANNOT, Kind.BOOKED, Kind.SESSIONS_PER_MONTH);

    /** Those in one of the roles who are neither on the team nor shown as proposed; who is nearest comes first. */
    static List<HinderedHost> of(
            Season season, OpenCourse course, Set<SessionRole> roles, Collection<AccountId> proposed) {
        return season.candidates().stream()
                .filter(person -> roles.contains(person.role())
                        && !proposed.contains(person.id())
                        && !course.isOnTeam(person.id()))
                .map(person -> new HinderedHost(
                        person.id(), person.name(), person.role(), HardRules.obstacles(person, course)))
                .sorted(Comparator.comparingInt(HinderedHost::distance))
                .collect(Collectors.toUnmodifiableList());
    }

    /** With one obstacle that holds for a person whom nothing stands in the way of by itself. */
    HinderedHost unless(Obstacle obstacle) {
        return obstacles.isEmpty() ? new HinderedHost(id, name, role, List.of(obstacle)) : this;
    }

    /** One evening that somebody cannot is less than a whole course. */
    private int distance() {
        return obstacles.stream()
                .mapToInt(obstacle -> ABOUT_TIME.contains(obstacle.kind())
                        ? 10 + obstacle.times().size()
                        : 20)
                .sum();
    }
}
