package no.mestringsrom.room;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import no.mestringsrom.course.SessionId;
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
    public void open(Seat seat, SessionId session, FromPage.OpenGroups wanted) {
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
        List<Happening> happenings = new ArrayList<>();
        happenings.add(new Happening.GroupsOpened(host.person(), wanted.minutes()));
        division.forEach((participant, group) -> happenings.add(new Happening.Assigned(participant, group)));
        steering.append(session, happenings);
    }

    /** Calls everybody back in a minute, or sooner if the time is up sooner. Without groups it does nothing. */
    @Transactional
    public void callBack(Seat seat, SessionId session) {
        Seat host = steering.requireHost(seat, session);
        boolean early = steering.lockedWhileOn(session)
                .groupWork()
                .filter(work -> work.closesAt() - clock.millis() > GroupWork.NOTICE_MILLIS)
                .isPresent();
        if (early) {
            steering.append(session, new Happening.GroupsCalled(host.person()));
        }
    }

    /** Closes the groups if their time is up. */
    @Transactional
    public void closeInTime(SessionId session) {
        boolean due = steering.locked(session)
                .groupWork()
                .filter(work -> clock.millis() >= work.closesAt())
                .isPresent();
        if (due) {
            steering.append(session, new Happening.GroupsClosed());
        }
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
