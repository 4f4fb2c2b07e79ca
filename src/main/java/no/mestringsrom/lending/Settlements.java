package no.mestringsrom.lending;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.Accounts;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.lending.SettlementDetails.Named;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Splitting what a year cost: whoever leads the network writes it and marks it as agreed; every member reads it. */
@Service
@Transactional(readOnly = true)
public class Settlements {

    private static final int MOST = 100;

    private final SettlementRepository settlements;
    private final HoursAndSeats counted;
    private final Networks networks;
    private final Municipalities municipalities;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Clock clock;

    Settlements(
            SettlementRepository settlements,
            HoursAndSeats counted,
            Networks networks,
            Municipalities municipalities,
            Accounts accounts,
            CurrentAccount current,
            Clock clock) {
        this.settlements = settlements;
        this.counted = counted;
        this.networks = networks;
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The latest year first.
     *
     * @throws AccessDeniedException for anybody but a member
     */
    public List<SettlementSummary> in(NetworkId network) {
        networks.requireMember(network);
        List<Settlement> found = settlements.in(network, Limit.of(MOST));
        Set<SettlementId> corrected = found.stream()
                .filter(Settlement::isAgreed)
                .map(Settlement::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return found.stream()
                .map(settlement -> settlement.summary(corrected.contains(settlement.id())))
                .toList();
    }

    /** @throws AccessDeniedException for anybody but a member, whether there is such a settlement or not */
    public SettlementDetails get(SettlementId id) {
        Settlement settlement = settlements.findById(id).orElseThrow(() -> unknown(id));
        networks.requireMember(settlement.network());
        return details(settlement);
    }

    /** What a draft's municipalities would weigh by this key; nothing where what was agreed has to be written. */
    public Map<String, BigDecimal> weights(NetworkId id, int year, CostKey key) {
        NetworkSummary network = networks.requireMember(id);
        return switch (key) {
            case POPULATION ->
                municipalities.withNumbers(network.municipalities()).stream()
                        .collect(Collectors.toMap(
                                Municipality::number, place -> BigDecimal.valueOf(place.population())));
            case SEATS -> seats(network, year);
            case FIXED ->
                network.municipalities().stream()
                        .collect(Collectors.toMap(number -> number, number -> BigDecimal.ZERO));
        };
    }

    /**
     * An empty draft, split by population until somebody says otherwise.
     *
     * @param title to begin with
     * @param source of the numbers of inhabitants that come with the product
     * @throws AccessDeniedException for anybody but those who lead the network
     */
    @Transactional
    public SettlementId draft(NetworkId network, int year, String title, String source) {
        networks.requireLead(network);
        requireCounted(year);
        Settlement settlement = Settlement.draft(network, null, clock.instant());
        settlement.write(new WriteSettlement(
                title, year, CostKey.POPULATION, List.of(), weights(network, year, CostKey.POPULATION), source));
        return settlements.save(settlement).id();
    }

    /**
     * @param version of the draft that was read
     * @throws AccessDeniedException for anybody but those who lead the network
     * @throws LendingRefused if it may not be so, is agreed, or somebody else was faster
     */
    @Transactional
    public void write(SettlementId id, long version, WriteSettlement command) {
        Settlement settlement = led(id, version);
        if (command.year() != settlement.year()) {
            // A correction of what is long ago keeps its year.
            requireCounted(command.year());
        }
        NetworkSummary network = networks.requireMember(settlement.network());
        LendingRefused.unless(
                network.municipalities().containsAll(command.weights().keySet()), Reason.MUNICIPALITY);
        settlement.write(
                command.key() == CostKey.SEATS
                        ? new WriteSettlement(
                                command.title(),
                                command.year(),
                                command.key(),
                                command.costs(),
                                seats(network, command.year()),
                                command.source())
                        : command);
    }

    /**
     * Locks it.
     *
     * @throws LendingRefused as long as there is nothing to split, or nothing to split it by; by seats also before the year is
     *     over, and where they are others than when the draft was saved
     */
    @Transactional
    public void agree(SettlementId id, long version) {
        Settlement settlement = led(id, version);
        settlement.requireDraft();
        if (settlement.key() == CostKey.SEATS) {
            LendingRefused.unless(counted.isOver(settlement.year()), Reason.YEAR_NOT_OVER);
            LendingRefused.unless(
                    settlement.weighs(seats(networks.requireMember(settlement.network()), settlement.year())),
                    Reason.SEATS_CHANGED);
        }
        settlement.agree(current.require().id(), clock.instant());
    }

    /** Throws a draft away. */
    @Transactional
    public void discard(SettlementId id, long version) {
        Settlement settlement = led(id, version);
        settlement.requireDraft();
        settlements.delete(settlement);
    }

    /**
     * A new draft that says the same as one that was agreed, and names it.
     *
     * @throws LendingRefused if it is a draft itself
     */
    @Transactional
    public SettlementId correct(SettlementId id) {
        Settlement wrong = locked(id);
        networks.requireLead(wrong.network());
        LendingRefused.unless(wrong.isAgreed(), Reason.NOT_AGREED);
        Settlement right = Settlement.draft(wrong.network(), wrong.id(), clock.instant());
        right.write(wrong.written());
        return settlements.save(right).id();
    }

    private Map<String, BigDecimal> seats(NetworkSummary network, int year) {
        Map<String, Long> used = counted.count(network, year).municipalities().stream()
                .collect(Collectors.toMap(LendingYear.Row::municipality, LendingYear.Row::seats));
        return network.municipalities().stream()
                .collect(Collectors.toMap(
                        number -> number, number -> BigDecimal.valueOf(used.getOrDefault(number, 0L))));
    }

    private void requireCounted(int year) {
        LendingRefused.unless(counted.years().contains(year), Reason.YEAR);
    }

    private Settlement led(SettlementId id, long version) {
        Settlement settlement = locked(id);
        networks.requireLead(settlement.network());
        LendingRefused.unless(settlement.version() == version, Reason.CHANGED_BY_SOMEONE_ELSE);
        return settlement;
    }

    private Settlement locked(SettlementId id) {
        return settlements.lock(id).orElseThrow(() -> unknown(id));
    }

    private SettlementDetails details(Settlement settlement) {
        SettlementId before = settlement.corrects();
        AccountId agreedBy = settlement.agreedBy();
        return settlement.readBy(
                networks.leads(settlement.network()),
                before == null ? null : named(settlements.findById(before).orElse(null)),
                named(settlements.correcting(settlement.id(), Limit.of(1)).stream()
                        .findFirst()
                        .orElse(null)),
                agreedBy == null
                        ? ""
                        : accounts.find(agreedBy).map(AccountSummary::name).orElse(""));
    }

    private static @Nullable Named named(@Nullable Settlement settlement) {
        return settlement == null ? null : new Named(settlement.id(), settlement.title());
    }

    /** The same answer for one that is not and one that is another network's. */
    private static AccessDeniedException unknown(SettlementId id) {
        return new AccessDeniedException("No settlement " + id.value());
    }
}
