package no.mestringsrom.lending;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.mestringsrom.network.NetworkId;
import org.jspecify.annotations.Nullable;

/**
 * @param shares by municipality in order of number; sums to {@code totalOre}. Without amounts as long as nobody has any weight
 * @param mayChange whether the reader leads the network and it is a draft
 * @param mayCorrect whether the reader leads the network and it is agreed
 * @param corrects the one that this is a correction of; null for none
 * @param correctedBy the one that corrects this, if it is agreed; null for none
 * @param agreedBy name; empty as long as it is a draft, and where the account is gone
 */
public record SettlementDetails(
        SettlementId id,
        NetworkId network,
        long version,
        String title,
        int year,
        CostKey key,
        SettlementStatus status,
        List<CostLine> costs,
        String source,
        List<Share> shares,
        long totalOre,
        boolean mayChange,
        boolean mayCorrect,
        @Nullable Named corrects,
        @Nullable Named correctedBy,
        String agreedBy,
        @Nullable Instant agreedAt) {

    /**
     * @param weight what the municipality's part is reckoned from
     * @param part of the whole, 0 to 1; 0 as long as nobody has any weight
     */
    public record Share(String municipality, BigDecimal weight, double part, long ore) {}

    public record Named(SettlementId id, String title) {}

    public boolean isReckoned() {
        return shares.stream().anyMatch(share -> share.part() > 0);
    }
}
