package no.mestringsrom.meeting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.link.LinkPurpose;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.link.Links;
import no.mestringsrom.meeting.MeetingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Polls about the date of a meeting. Whoever leads the network asks and chooses; members answer, signed in or by the link in
 * their mail, and everybody sees how it stands.
 */
@Service
@Transactional(readOnly = true)
public class DatePolls {

    private static final int MOST = 50;

    /** Of the last date. */
    private static final Period GOOD_AFTER = Period.ofMonths(1);

    private final PollRepository polls;
    private final BallotRepository ballots;
    private final MeetingRepository meetings;
    private final MeetingPlanning planning;
    private final Networks networks;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DatePolls(
            PollRepository polls,
            BallotRepository ballots,
            MeetingRepository meetings,
            MeetingPlanning planning,
            Networks networks,
            Accounts accounts,
            CurrentAccount current,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.polls = polls;
        this.ballots = ballots;
        this.meetings = meetings;
        this.planning = planning;
        this.networks = networks;
        this.accounts = accounts;
        this.current = current;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public PollId open(NetworkId network, OpenPoll command) {
        networks.requireLead(network);
        DatePoll poll = polls.save(DatePoll.open(network, command, clock.instant()));
        networks.everybodyIn(network).forEach(member -> ballots.save(new Ballot(poll.id(), member.id())));
        events.publishEvent(new PollOpened(poll.id()));
        return poll.id();
    }

    /** Those of the network that nobody has decided, the newest first. */
    public List<PollSummary> open(NetworkId network) {
        networks.requireMember(network);
        return summaries(List.of(network));
    }

    /** Those that wait for an answer from the one who is signed in. */
    public List<PollSummary> waitingForMe() {
        List<NetworkId> own = networks.mine().stream().map(NetworkSummary::id).toList();
        if (own.isEmpty()) {
            return List.of();
        }
        List<PollSummary> open = summaries(own);
        Set<PollId> answered =
                ballots
                        .findByAccountAndPollIn(
                                current.require().id(),
                                open.stream().map(PollSummary::id).toList())
                        .stream()
                        .filter(ballot -> !ballot.isEmpty())
                        .map(Ballot::poll)
                        .collect(Collectors.toSet());
        return open.stream()
                .filter(poll -> poll.answerable() && !answered.contains(poll.id()))
                .toList();
    }

    private List<PollSummary> summaries(List<NetworkId> of) {
        return polls.open(of, Limit.of(MOST)).stream()
                .map(poll -> poll.summary(clock.instant()))
                .toList();
    }

    /** @throws AccessDeniedException for anybody but members of its network, whether there is such a poll or not */
    public PollStanding standing(PollId id) {
        DatePoll poll = polls.findById(id).orElseThrow(DatePolls::denied);
        networks.requireMember(poll.network());
        return standing(poll, current.require().id());
    }

    /** Instead of what they answered before. */
    @Transactional
    public void answer(PollId id, Map<LocalDateTime, Vote> votes) {
        DatePoll poll = polls.lock(id).orElseThrow(DatePolls::denied);
        networks.requireMember(poll.network());
        AccountId self = current.require().id();
        cast(poll, ballots.findByPollAndAccount(id, self).orElseGet(() -> ballots.save(new Ballot(id, self))), votes);
    }

    /** The date becomes a meeting, and everybody is asked to come. */
    @Transactional
    public MeetingId choose(PollId id, LocalDateTime date) {
        DatePoll poll = lockToLead(id);
        MeetingId made = planning.plan(poll.network(), List.of(poll.plan(date))).getFirst();
        poll.choose(made);
        return made;
    }

    /** No meeting comes of it. */
    @Transactional
    public void drop(PollId id) {
        lockToLead(id).drop();
    }

    /** @throws LinkRefused if the link was altered or has expired, or its member has left the network */
    public Sheet sheet(String token) {
        Ballot ballot = ballot(token);
        DatePoll poll = poll(ballot);
        return new Sheet(
                accounts.get(ballot.account()).name(), networks.name(poll.network()), standing(poll, ballot.account()));
    }

    /** What the page behind the link shows. */
    public record Sheet(String name, String network, PollStanding standing) {}

    /** Instead of what they answered before. */
    @Transactional
    public void answer(String token, Map<LocalDateTime, Vote> votes) {
        // Nothing of the ballot is read before its poll is locked: what was read earlier would be written back.
        ballots.pollOf(links.open(LinkPurpose.MEETING_POLL, token)).ifPresent(polls::lock);
        Ballot ballot = ballot(token);
        cast(poll(ballot), ballot, votes);
    }

    /** Asks nobody. */
    public PollSummary summary(PollId id) {
        return polls.findById(id).orElseThrow().summary(clock.instant());
    }

    /** Where each who was asked has their own page. Asks nobody. */
    public Map<AccountId, String> links(PollId id) {
        return ballots.findByPoll(id).stream()
                .collect(Collectors.toMap(
                        Ballot::account, ballot -> "/motedato/" + links.sign(LinkPurpose.MEETING_POLL, ballot.id())));
    }

    /** Those who have not answered are reminded, once. */
    @Transactional
    void remind(PollId id) {
        DatePoll poll = polls.lock(id).orElseThrow();
        if (!poll.isToBeReminded(clock.instant())) {
            return;
        }
        poll.remind();
        List<AccountId> waitedFor = ballots.findByPoll(id).stream()
                .filter(Ballot::isEmpty)
                .map(Ballot::account)
                .toList();
        if (!waitedFor.isEmpty()) {
            events.publishEvent(new PollUnanswered(id, waitedFor));
        }
    }

    private void cast(DatePoll poll, Ballot ballot, Map<LocalDateTime, Vote> votes) {
        poll.requireAnswerable(clock.instant());
        if (!new HashSet<>(poll.dates()).containsAll(votes.keySet())) {
            throw new MeetingRefused(Reason.DATES);
        }
        ballot.cast(votes);
    }

    private PollStanding standing(DatePoll poll, AccountId self) {
        Map<AccountId, Ballot> byAccount =
                ballots.findByPoll(poll.id()).stream().collect(Collectors.toMap(Ballot::account, Function.identity()));
        PollSummary summary = poll.summary(clock.instant());
        return new PollStanding(
                summary,
                networks.representatives(poll.network()).stream()
                        .map(member -> new PollStanding.Answers(
                                member.name(), member.represents(), votes(byAccount, member.account())))
                        .toList(),
                votes(byAccount, self),
                Optional.ofNullable(summary.meeting())
                        .flatMap(meetings::findById)
                        .filter(meeting -> meeting.status() != MeetingStatus.CANCELLED)
                        .map(Meeting::startsAt)
                        .orElse(null));
    }

    private static Map<LocalDateTime, Vote> votes(Map<AccountId, Ballot> ballots, AccountId of) {
        Ballot ballot = ballots.get(of);
        return ballot == null ? Map.of() : ballot.votes();
    }

    private Ballot ballot(String token) {
        UUID id = links.open(LinkPurpose.MEETING_POLL, token);
        return ballots.findById(id).orElseThrow(() -> new LinkRefused(LinkRefused.Reason.INVALID));
    }

    private DatePoll poll(Ballot ballot) {
        DatePoll poll = polls.findById(ballot.poll())
                .filter(found -> planning.isMember(found.network(), ballot.account()))
                .orElseThrow(() -> new LinkRefused(LinkRefused.Reason.INVALID));
        LocalDateTime good = poll.dates().getLast().plus(GOOD_AFTER);
        if (MeetingTime.wall(clock.instant()).isAfter(good)) {
            throw new LinkRefused(LinkRefused.Reason.EXPIRED);
        }
        return poll;
    }

    private DatePoll lockToLead(PollId id) {
        DatePoll poll = polls.lock(id).orElseThrow(DatePolls::denied);
        networks.requireLead(poll.network());
        return poll;
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("No poll for them");
    }
}
