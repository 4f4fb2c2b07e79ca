package no.mestringsrom.lending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members of a network offer each other and ask each other for. */
@Service
@Transactional(readOnly = true)
public class NoticeBoard {

    /** So long a notice that is over is kept, for whoever wonders what became of it. */
    static final Period KEPT = Period.ofDays(30);

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MOST = 100;

    private final NoticeRepository notices;
    private final Networks networks;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeBoard(
            NoticeRepository notices,
            Networks networks,
            CurrentAccount current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.networks = networks;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Those that are open, the newest first. One whose author is no longer in the network is not among them.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public List<NoticeSummary> open(NetworkId network) {
        networks.requireMember(network);
        AccountId reader = current.require().id();
        boolean leads = networks.leads(network);
        Map<AccountId, AccountSummary> members = networks.everybodyIn(network).stream()
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
        return notices.open(network, today(), Limit.of(MOST)).stream()
                .flatMap(notice -> Stream.ofNullable(members.get(notice.author()))
                        .map(author -> notice.readBy(reader, leads, author, members)))
                .toList();
    }

    /**
     * @throws AccessDeniedException for anybody but a member
     * @throws LendingRefused if it may not be written so
     */
    @Transactional
    public NoticeId write(NetworkId network, WriteNotice command) {
        NetworkSummary in = networks.requireMember(network);
        LendingRefused.unless(in.municipalities().contains(command.municipality()), Reason.MUNICIPALITY);
        return notices.save(Notice.write(network, current.require().id(), command, clock.instant(), today()))
                .id();
    }

    /**
     * Says that one can. Both get a mail with the other's address.
     *
     * @param words may be empty
     * @throws AccessDeniedException for anybody but a member, whether there is such a notice or not
     * @throws LendingRefused if it is closed, one's own, or answered by the same already, or its author is in the network no more
     */
    @Transactional
    public void answer(NoticeId id, String words) {
        Notice notice = found(id);
        NetworkSummary network = networks.requireMember(notice.network());
        LendingRefused.unless(isIn(notice.network(), notice.author()), Reason.NOTICE_CLOSED);
        AccountId by = current.require().id();
        notice.answer(by, words, clock.instant(), today());
        events.publishEvent(
                new NoticeAnswered(network, notice.direction(), notice.what(), notice.author(), by, words.strip()));
    }

    /**
     * Closes it, as agreed or withdrawn. Its author gets a mail if it was somebody else who did.
     *
     * @throws AccessDeniedException for anybody but its author and those who lead the network
     */
    @Transactional
    public void close(NoticeId id, NoticeStatus as) {
        Notice notice = found(id);
        NetworkSummary network = networks.requireMember(notice.network());
        AccountId by = current.require().id();
        boolean own = notice.author().equals(by);
        if (!own && !networks.leads(notice.network())) {
            throw new AccessDeniedException("Somebody else's notice");
        }
        if (notice.close(as, clock.instant()) && !own && isIn(network.id(), notice.author())) {
            events.publishEvent(new NoticeTakenDown(network, notice.direction(), notice.what(), notice.author(), by));
        }
    }

    /** @return how many */
    @Transactional
    int forgetOver() {
        LocalDate day = today().minus(KEPT);
        return notices.deleteOver(day, day.atStartOfDay(OSLO).toInstant());
    }

    private boolean isIn(NetworkId network, AccountId who) {
        return networks.everybodyIn(network).stream()
                .anyMatch(member -> member.id().equals(who));
    }

    /** The same answer for one that is not and one that is another network's. */
    private Notice found(NoticeId id) {
        return notices.lock(id).orElseThrow(() -> new AccessDeniedException("No notice " + id.value()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }
}
