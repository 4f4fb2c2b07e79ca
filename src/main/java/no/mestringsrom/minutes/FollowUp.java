package no.mestringsrom.minutes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.meeting.MeetingId;
import no.mestringsrom.meeting.Meetings;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came of a network's meetings: what was decided, and who is to do what by when. For its members. */
@Service
@Transactional(readOnly = true)
public class FollowUp {

    /** Of each list, no more than this is shown. */
    public static final int MOST = 200;

    /** What a line has said for so long it is taken to mean. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final ItemStore items;
    private final Networks networks;
    private final Meetings meetings;
    private final CurrentAccount current;
    private final Clock clock;

    FollowUp(ItemStore items, Networks networks, Meetings meetings, CurrentAccount current, Clock clock) {
        this.items = items;
        this.networks = networks;
        this.meetings = meetings;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What is to be done, one's own first, then by the day it is due.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public List<MinutesItem> open(NetworkId network) {
        networks.requireMember(network);
        return items.openOf(network, current.require().id(), MOST);
    }

    /** How many there are to be done, also where they are more than are shown. @throws AccessDeniedException for anybody but a member */
    public int countOpen(NetworkId network) {
        networks.requireMember(network);
        return items.countOpen(network);
    }

    /** What the one who is signed in is to do in their networks, by the day it is due; nothing for who is in none. */
    public List<MinutesItem> mine() {
        List<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).toList();
        return own.isEmpty() ? List.of() : items.open(own, current.require().id(), MOST);
    }

    /** What has been done, the latest first. @throws AccessDeniedException for anybody but a member */
    public List<MinutesItem> done(NetworkId network) {
        networks.requireMember(network);
        return items.done(network, MOST);
    }

    /**
     * What was decided, the latest meeting's first.
     *
     * @param words that must stand in it; empty for all
     * @throws AccessDeniedException for anybody but a member
     */
    public List<MinutesItem> decisions(NetworkId network, String words) {
        networks.requireMember(network);
        return items.decisions(network, words.strip(), MOST);
    }

    /** In the order of the minutes. @throws AccessDeniedException for anybody but a member */
    public List<MinutesItem> of(MeetingId meeting) {
        meetings.meeting(meeting);
        return items.in(meeting);
    }

    /**
     * Says that an action is done; any member may.
     *
     * @throws AccessDeniedException for anybody else
     * @throws MinutesRefused if somebody has taken its line out meanwhile
     */
    @Transactional
    public void done(UUID action) {
        mark(action, true);
    }

    /**
     * It was not done after all.
     *
     * @throws AccessDeniedException for anybody but a member
     * @throws MinutesRefused if somebody has taken its line out meanwhile
     */
    @Transactional
    public void notDone(UUID action) {
        mark(action, false);
    }

    private void mark(UUID action, boolean done) {
        networks.requireMember(items.network(action).orElseThrow(() -> new AccessDeniedException("No such action")));
        MinutesItem item = items.find(action).orElseThrow(() -> new MinutesRefused(Reason.LINE_GONE));
        if (item.done() != done) {
            @Nullable Instant at = done ? clock.instant() : null;
            items.done(action, at);
        }
    }

    /** An action, and the member who is to do it. */
    public record Due(MinutesItem action, AccountSummary who, String networkName) {}

    /**
     * Open ones that somebody is to do, due on one of these days; not those whose line is just being written or put right. Asks
     * nobody: for reminders.
     */
    public List<MinutesItem> due(LocalDate from, LocalDate to) {
        return items.due(from, to, clock.instant().minus(SETTLED));
    }

    /** Those of them whose person is a member still. Asks nobody: for reminders. */
    public List<Due> withMembers(List<MinutesItem> due) {
        return due.stream()
                .map(MinutesItem::network)
                .distinct()
                .flatMap(network -> {
                    List<AccountSummary> members = networks.addressees(network);
                    String name = networks.name(network);
                    return due.stream()
                            .filter(item -> item.network().equals(network))
                            .flatMap(item -> members.stream()
                                    .filter(member -> member.id().equals(item.person()))
                                    .map(member -> new Due(item, member, name)));
                })
                .toList();
    }
}
