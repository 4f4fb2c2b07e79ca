package no.mestringsrom.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.Networks;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a meeting is about. Every member proposes; whoever leads the network and the meeting's secretary take in, order and
 * change. What is only proposed its proposer may still change or take back.
 */
@Service
@Transactional(readOnly = true)
public class MeetingAgenda {

    private static final int MOST = 60;

    private final MeetingRepository meetings;
    private final ItemRepository items;
    private final ItemFileRepository papers;
    private final AttachedFiles files;
    private final Networks networks;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    MeetingAgenda(
            MeetingRepository meetings,
            ItemRepository items,
            ItemFileRepository papers,
            AttachedFiles files,
            Networks networks,
            Accounts accounts,
            CurrentAccount current,
            Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.papers = papers;
        this.files = files;
        this.networks = networks;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /** @throws AccessDeniedException for anybody but members of its network, whether there is such a meeting or not */
    public AgendaSummary agenda(MeetingId id) {
        Meeting meeting = meetings.findById(id).orElseThrow(MeetingAgenda::denied);
        networks.requireMember(meeting.network());
        List<AgendaItem> found = items.findByMeetingOrderByNumberAscTitleAsc(id);
        Map<AccountId, AccountSummary> people = accounts.find(
                found.stream().map(AgendaItem::proposedBy).distinct().toList());
        Map<UUID, List<PaperFile>> files = found.isEmpty()
                ? Map.of()
                : papers
                        .findByItemInOrderByNameAscFileIdAsc(
                                found.stream().map(AgendaItem::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ItemFile::item, Collectors.mapping(ItemFile::paper, Collectors.toList())));
        boolean arranges = arranges(meeting);
        AccountId self = current.require().id();
        Map<Boolean, List<AgendaEntry>> entries = found.stream()
                .collect(Collectors.partitioningBy(
                        AgendaItem::accepted,
                        Collectors.mapping(
                                item -> new AgendaEntry(
                                        item.id(),
                                        item.number(),
                                        item.written(),
                                        people.containsKey(item.proposedBy())
                                                ? people.get(item.proposedBy()).name()
                                                : "",
                                        arranges || !item.accepted() && self.equals(item.proposedBy()),
                                        item.version(),
                                        files.getOrDefault(item.id(), List.of())),
                                Collectors.toList())));
        return new AgendaSummary(
                entries.getOrDefault(true, List.of()),
                entries.getOrDefault(false, List.of()),
                meeting.minutes(),
                arranges,
                meeting.isPlanned(clock.instant()),
                meeting.isHeld(clock.instant()));
    }

    /**
     * Whoever arranges the agenda takes it in at once.
     *
     * @throws MeetingRefused if it is longer than the meeting, or is taken in and there is no time left for it
     */
    @Transactional
    public UUID propose(MeetingId id, WriteItem written) {
        Meeting meeting = lock(id);
        List<AgendaItem> all = items.findByMeetingOrderByNumberAscTitleAsc(id);
        if (all.size() >= MOST) {
            throw new MeetingRefused(Reason.TOO_MANY);
        }
        AgendaItem item = new AgendaItem(id, written, current.require().id());
        requireNoLonger(item, meeting);
        if (arranges(meeting)) {
            List<AgendaItem> agenda = accepted(all);
            requireTime(agenda, item.minutes(), meeting);
            item.accept(agenda.size() + 1);
        }
        return items.save(item).id();
    }

    /**
     * @param seen the version that the one who changes it saw
     * @throws MeetingRefused if somebody else has changed it meanwhile, or the meeting has no time for it
     */
    @Transactional
    public void change(UUID id, WriteItem written, long seen) {
        Meeting meeting = lock(meetingOf(id));
        AgendaItem item = item(id);
        requireMine(item, meeting);
        item.requireSeen(seen);
        int before = item.minutes();
        item.write(written);
        if (item.minutes() > before) {
            requireNoLonger(item, meeting);
            if (item.accepted()) {
                requireTime(accepted(all(item)), 0, meeting);
            }
        }
    }

    /**
     * At the end of the agenda.
     *
     * @throws MeetingRefused if the meeting has no time left for it
     */
    @Transactional
    public void accept(UUID id) {
        Meeting meeting = lock(meetingOf(id));
        requireArranging(meeting);
        AgendaItem item = item(id);
        if (!item.accepted()) {
            List<AgendaItem> agenda = accepted(all(item));
            requireTime(agenda, item.minutes(), meeting);
            item.accept(agenda.size() + 1);
        }
    }

    private static void requireNoLonger(AgendaItem item, Meeting meeting) {
        if (item.minutes() > meeting.minutes()) {
            throw new MeetingRefused(Reason.ITEM_LENGTH, item.minutes() - meeting.minutes());
        }
    }

    /** The room shares the meeting's time out by the agenda: it must be there. */
    private static void requireTime(List<AgendaItem> agenda, int more, Meeting meeting) {
        int over = agenda.stream().mapToInt(AgendaItem::minutes).sum() + more - meeting.minutes();
        if (over > 0) {
            throw new MeetingRefused(Reason.OVERFULL, over);
        }
    }

    /** One place up or down; what is first or last stays there. */
    @Transactional
    public void move(UUID id, boolean up) {
        requireArranging(lock(meetingOf(id)));
        AgendaItem item = item(id);
        List<AgendaItem> agenda = accepted(all(item));
        int at = agenda.indexOf(item);
        int to = up ? at - 1 : at + 1;
        if (at >= 0 && to >= 0 && to < agenda.size()) {
            Collections.swap(agenda, at, to);
            number(agenda);
        }
    }

    /** Taken back by whoever proposed it, or out by whoever arranges the agenda. */
    @Transactional
    public void remove(UUID id) {
        Meeting meeting = lock(meetingOf(id));
        AgendaItem item = item(id);
        requireMine(item, meeting);
        List<AgendaItem> agenda = accepted(all(item));
        agenda.remove(item);
        papers.findByItem(id).forEach(file -> {
            papers.delete(file);
            files.discard(file.fileId());
        });
        items.delete(item);
        number(agenda);
    }

    /**
     * It waits for the network's next meeting, as a proposal.
     *
     * @throws MeetingRefused if none is planned, or if it is of the agenda of a meeting that has begun or is over
     */
    @Transactional
    public MeetingId putOff(UUID id) {
        Meeting meeting = lockAny(meetingOf(id));
        requireArranging(meeting);
        AgendaItem item = item(id);
        if (item.accepted()) {
            meeting.requireNotHeld(clock.instant());
        }
        MeetingId next = next(meeting);
        List<AgendaItem> agenda = accepted(all(item));
        agenda.remove(item);
        item.putOff(next);
        number(agenda);
        return next;
    }

    /** All that was proposed and not taken in waits for the next meeting; also after this one was held. */
    @Transactional
    public MeetingId putOffProposals(MeetingId id) {
        Meeting meeting = lockAny(id);
        requireArranging(meeting);
        MeetingId next = next(meeting);
        items.findByMeetingOrderByNumberAscTitleAsc(id).stream()
                .filter(item -> !item.accepted())
                .forEach(item -> item.putOff(next));
        return next;
    }

    private MeetingId next(Meeting meeting) {
        return meetings
                .after(meeting.network(), meeting.startsAt(), meeting.id().value(), Limit.of(MOST))
                .stream()
                .filter(later -> later.status() == MeetingStatus.PLANNED)
                .filter(later -> later.plannedEnd().isAfter(clock.instant()))
                .map(Meeting::id)
                .findFirst()
                .orElseThrow(() -> new MeetingRefused(Reason.NO_NEXT));
    }

    private static void number(List<AgendaItem> agenda) {
        for (int at = 0; at < agenda.size(); at++) {
            agenda.get(at).place(at + 1);
        }
    }

    private List<AgendaItem> all(AgendaItem item) {
        return items.findByMeetingOrderByNumberAscTitleAsc(item.meeting());
    }

    private static List<AgendaItem> accepted(List<AgendaItem> all) {
        return all.stream().filter(AgendaItem::accepted).collect(Collectors.toCollection(ArrayList::new));
    }

    /** For a change of what belongs to it. */
    @Transactional
    void lockToChange(UUID item) {
        Meeting meeting = lock(meetingOf(item));
        requireMine(item(item), meeting);
    }

    /** Whether a change is worth beginning; it may be refused all the same when it is there. */
    void requireChangeable(UUID item) {
        Meeting meeting = meetings.findById(meetingOf(item)).orElseThrow(MeetingAgenda::denied);
        networks.requireMember(meeting.network());
        requireMine(item(item), meeting);
        meeting.requirePlanned(clock.instant());
    }

    /** Whoever changes the agenda waits for the others who do. */
    private Meeting lock(MeetingId id) {
        Meeting meeting = lockAny(id);
        meeting.requirePlanned(clock.instant());
        return meeting;
    }

    private Meeting lockAny(MeetingId id) {
        Meeting meeting = meetings.lock(id).orElseThrow(MeetingAgenda::denied);
        networks.requireMember(meeting.network());
        return meeting;
    }

    /** Nothing of an item is read before its meeting is locked: what was read earlier would be written back. */
    private MeetingId meetingOf(UUID item) {
        return items.meetingOf(item).orElseThrow(MeetingAgenda::denied);
    }

    private AgendaItem item(UUID id) {
        return items.findById(id).orElseThrow(MeetingAgenda::denied);
    }

    private boolean arranges(Meeting meeting) {
        return networks.leads(meeting.network()) || current.require().id().equals(meeting.secretary());
    }

    private void requireArranging(Meeting meeting) {
        if (!arranges(meeting)) {
            throw denied();
        }
    }

    /** @throws MeetingRefused for one's own that has been taken in meanwhile */
    private void requireMine(AgendaItem item, Meeting meeting) {
        boolean own = item.proposedBy().equals(current.require().id());
        if (own && item.accepted() && !arranges(meeting)) {
            throw new MeetingRefused(Reason.CHANGED);
        }
        if (!own) {
            requireArranging(meeting);
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not theirs to arrange");
    }
}
