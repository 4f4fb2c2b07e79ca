package no.mestringsrom.lending;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.lending.LendingRefused.Reason;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.network.NetworkId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** How the municipalities of a network split what a year cost them. The amounts are reckoned, never kept. */
@Entity
@Table(name = "lending_settlement")
class Settlement {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_SOURCE = 200;
    static final int MOST_COSTS = 50;

    /** Of a weight. */
    static final int DECIMALS = 4;

    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1_000_000_000);
    private static final int MANY = 100;

    @EmbeddedId
    private SettlementId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "network_id"))
    private NetworkId network;

    private String title = "";

    @Column(name = "settled_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private CostKey costKey = CostKey.POPULATION;

    @Enumerated(EnumType.STRING)
    private SettlementStatus status = SettlementStatus.DRAFT;

    private String source = "";

    @ElementCollection
    @CollectionTable(name = "lending_cost", joinColumns = @JoinColumn(name = "settlement_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = MANY)
    private List<CostLine> costs = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "lending_weight", joinColumns = @JoinColumn(name = "settlement_id"))
    @MapKeyColumn(name = "municipality")
    @Column(name = "weight")
    @BatchSize(size = MANY)
    private Map<String, BigDecimal> weights = new TreeMap<>();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corrects"))
    private @Nullable SettlementId corrects;

    private Instant madeAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agreed_by"))
    private @Nullable AccountId agreedBy;

    private @Nullable Instant agreedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Settlement() {}

    static Settlement draft(NetworkId network, @Nullable SettlementId corrects, Instant now) {
        Settlement settlement = new Settlement();
        settlement.id = SettlementId.random();
        settlement.network = network;
        settlement.corrects = corrects;
        settlement.madeAt = now;
        return settlement;
    }

    void write(WriteSettlement command) {
        requireDraft();
        String called = command.title().strip();
        String from = command.source().strip();
        LendingRefused.unless(!called.isEmpty(), Reason.TITLE_MISSING);
        LendingRefused.unless(called.length() <= LONGEST_TITLE && from.length() <= LONGEST_SOURCE, Reason.TOO_LONG);
        LendingRefused.unless(command.costs().size() <= MOST_COSTS, Reason.TOO_MANY_COSTS);
        List<CostLine> lines = command.costs().stream().map(CostLine::checked).toList();
        LendingRefused.unless(command.weights().values().stream().allMatch(Settlement::isWeight), Reason.WEIGHT);
        // Seats are counted: early in a year there may be none yet.
        LendingRefused.unless(
                command.key() == CostKey.SEATS
                        || command.weights().values().stream().anyMatch(weight -> weight.signum() > 0),
                Reason.NO_WEIGHT);
        title = called;
        source = from;
        year = command.year();
        costKey = command.key();
        costs.clear();
        costs.addAll(lines);
        weights.keySet().retainAll(command.weights().keySet());
        weights.putAll(command.weights());
    }

    private static boolean isWeight(BigDecimal weight) {
        return weight.signum() >= 0
                && weight.compareTo(MOST_WEIGHT) <= 0
                && weight.stripTrailingZeros().scale() <= DECIMALS;
    }

    /** From now on nobody changes it. */
    void agree(AccountId by, Instant now) {
        requireDraft();
        LendingRefused.unless(!costs.isEmpty(), Reason.COST_MISSING);
        LendingRefused.unless(isWeighed(), Reason.NO_WEIGHT);
        LendingRefused.unless(!source.isEmpty(), Reason.SOURCE_MISSING);
        status = SettlementStatus.AGREED;
        agreedBy = by;
        agreedAt = now;
    }

    void requireDraft() {
        LendingRefused.unless(status == SettlementStatus.DRAFT, Reason.AGREED_ALREADY);
    }

    /** In order of number, which also decides who gets an øre where two lost as much. */
    List<Share> shares() {
        Map<String, BigDecimal> inOrder = new TreeMap<>(weights);
        List<String> places = List.copyOf(inOrder.keySet());
        List<BigDecimal> of = List.copyOf(inOrder.values());
        if (!isWeighed()) {
            return places.stream()
                    .map(place -> new Share(place, BigDecimal.ZERO, 0, 0))
                    .toList();
        }
        BigDecimal sum = of.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        long[] parts = LargestRemainder.split(totalOre(), of);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> new Share(
                        places.get(i),
                        of.get(i).stripTrailingZeros(),
                        of.get(i).divide(sum, MathContext.DECIMAL64).doubleValue(),
                        parts[i]))
                .toList();
    }

    private boolean isWeighed() {
        return weights.values().stream().anyMatch(weight -> weight.signum() > 0);
    }

    /** Whether these are the weights that it was saved with. */
    boolean weighs(Map<String, BigDecimal> others) {
        return weights.keySet().equals(others.keySet())
                && weights.entrySet().stream()
                        .allMatch(
                                of -> of.getValue().compareTo(others.getOrDefault(of.getKey(), BigDecimal.ZERO)) == 0);
    }

    long totalOre() {
        return costs.stream().mapToLong(CostLine::ore).sum();
    }

    /** What is written in it, for a correction to begin with. */
    WriteSettlement written() {
        return new WriteSettlement(title, year, costKey, costs, weights, source);
    }

    boolean isAgreed() {
        return status == SettlementStatus.AGREED;
    }

    SettlementId id() {
        return id;
    }

    NetworkId network() {
        return network;
    }

    long version() {
        return version == null ? 0 : version;
    }

    @Nullable
    SettlementId corrects() {
        return corrects;
    }

    String title() {
        return title;
    }

    int year() {
        return year;
    }

    CostKey key() {
        return costKey;
    }

    @Nullable
    AccountId agreedBy() {
        return agreedBy;
    }

    SettlementSummary summary(boolean corrected) {
        return new SettlementSummary(id, title, year, costKey, status, totalOre(), corrected);
    }

    SettlementDetails readBy(
            boolean leads,
            SettlementDetails.@Nullable Named before,
            SettlementDetails.@Nullable Named after,
            String agreedByName) {
        return new SettlementDetails(
                id,
                network,
                version(),
                title,
                year,
                costKey,
                status,
                List.copyOf(costs),
                source,
                shares(),
                totalOre(),
                leads && !isAgreed(),
                leads && isAgreed(),
                before,
                after,
                agreedByName,
                agreedAt);
    }
}
