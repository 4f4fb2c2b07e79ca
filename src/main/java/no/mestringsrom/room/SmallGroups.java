package no.mestringsrom.room;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.mestringsrom.room.RoomRefused.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Small groups: who goes where is decided here and stands in the log; one host's page has the video server do it, and if
 * its line drops the other's goes on with it. Nobody is called back without a minute to finish.
 */
@Service
@Transactional(readOnly = true)
class SmallGroups {

    static final int LONGEST_MINUTES = 60;
    private static final int MOST_GROUPS = 20;

    /** Time to say hello and to be called back is not time to talk. */
    private static final int FEWEST_MINUTES = 3;

    private static final long MINUTE_MILLIS = 60_000;

    private final Steering steering;
    private final SessionLog log;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    SmallGroups(Steering steering, SessionLog log, Clock clock) {
        this.steering = steering;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RoomRefused {@code GROUPS_OPEN} if there are groups already */
    @Transactional
    public void open(Seat seat, SittingId session, FromPage.OpenGroups wanted) {
        Seat host = steering.requireHost(seat, session);
        RoomState state = steering.lockedWhileOn(session);
        state.groupWork().ifPresent(work -> {
            throw new RoomRefused(Reason.GROUPS_OPEN, steering.nameOf(host, work.by()));
        });
        Set<UUID> participants = RoomState.of(log.after(session, 0)).participantsIn();
        if (participants.size() < 2) {
            throw new RoomRefused(Reason.TOO_FEW_FOR_GROUPS);
        }
        Map<UUID, Integer> division = divide(participants, wanted);
        if (wanted.minutes() < 1
                || wanted.minutes() > LONGEST_MINUTES
                || division.isEmpty()
                || division.values().stream().anyMatch(group -> group < 1 || group > MOST_GROUPS)) {
            throw new RoomRefused(Reason.IMPOSSIBLE_GROUPS);
        }
        steering.append(session, opened(host.person(), wanted.minutes(), division));
    }

    /** Calls everybody back in a minute, or sooner if the time is up sooner. Without groups it does nothing. */
    @Transactional
    public void callBack(Seat seat, SittingId session) {
        Seat host = steering.requireHost(seat, session);
        boolean early = steering.lockedWhileOn(session)
                .groupWork()
                .filter(work -> work.goesOnAfterNotice(clock.millis()))
                .isPresent();
        if (early) {
            steering.append(session, new Happening.GroupsCalled(host.person()));
        }
    }

    /**
     * What the agenda does with small groups when the hosts go on to one of its items. Groups that are open are called back
     * with their minute's notice, whoever opened them; otherwise an item that is for small groups divides, by chance and for
     * as long as it has left, those who are in, unless they are too few for two groups.
     */
    List<Happening> by(AgendaPart item, Seat host, Sitting session, RoomState state) {
        long now = clock.millis();
        Optional<GroupWork> open = state.groupWorkAt(now);
        if (open.isPresent()) {
            return open.filter(work -> work.goesOnAfterNotice(now))
                    .<List<Happening>>map(work -> List.of(new Happening.GroupsCalled(host.person())))
                    .orElse(List.of());
        }
        return asPlanned(item, host.person(), state.spentBefore(item.id()), session.id(), state);
    }

    private List<Happening> asPlanned(AgendaPart item, UUID host, long spent, SittingId session, RoomState state) {
        int minutes = (int) ((state.length(item) * MINUTE_MILLIS - spent) / MINUTE_MILLIS);
        if (item.groupSize() == 0 || minutes < FEWEST_MINUTES) {
            return List.of();
        }
        Set<UUID> participants = RoomState.of(log.after(session, 0)).participantsIn();
        int groups = Division.groupsOf(participants.size(), item.groupSize());
        if (groups < 2) {
            return List.of();
        }
        return opened(
                host, Math.min(LONGEST_MINUTES, minutes), Division.divide(participants, Set.of(), groups, random));
    }

    /**
     * Opens the groups of the item that is on, for as long as it has left, if those of the item before were still open when it
     * began and everybody has come back by now.
     */
    @Transactional
    public void openAfterOthers(Sitting session) {
        RoomState state = steering.lockedWhileOn(session.id());
        if (state.waitedForGroupsUntil().isEmpty()) {
            return;
        }
        RoomState.Running on = state.running().orElseThrow();
        session.agenda().stream()
                .filter(item -> item.id().equals(on.segment()))
                .findFirst()
                .map(item -> asPlanned(
                        item,
                        on.by(),
                        state.spentBefore(item.id()) + clock.millis() - on.startedAt(),
                        session.id(),
                        state))
                .ifPresent(opened -> steering.append(session.id(), opened));
    }

    /** Closes the groups if their time is up. */
    @Transactional
    public void closeInTime(SittingId session) {
        boolean due = steering.locked(session)
                .groupWork()
                .filter(work -> clock.millis() >= work.closesAt())
                .isPresent();
        if (due) {
            steering.append(session, new Happening.GroupsClosed());
        }
    }

    private static List<Happening> opened(UUID host, int minutes, Map<UUID, Integer> division) {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(new Happening.GroupsOpened(host, minutes));
        division.forEach((participant, group) -> happenings.add(new Happening.Assigned(participant, group)));
        return happenings;
    }

    private Map<UUID, Integer> divide(Set<UUID> participants, FromPage.OpenGroups wanted) {
        int groups = wanted.size() > 0
                ? Division.groupsOf(participants.size(), wanted.size())
                : Division.groups(participants.size(), wanted.groups());
        return switch (wanted.division()) {
            case RANDOM -> Division.divide(participants, Set.of(), groups, random);
            case MIXED -> Division.divide(participants, wanted.experienced(), groups, random);
            case BY_HAND -> {
                Map<UUID, Integer> chosen = new HashMap<>(wanted.byHand());
                chosen.keySet().retainAll(participants);
                yield chosen;
            }
        };
    }
}
