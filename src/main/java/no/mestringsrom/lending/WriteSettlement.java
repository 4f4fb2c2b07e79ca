package no.mestringsrom.lending;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * @param costs what is split, in order
 * @param weights by municipality number; not read where seats are the key, for those are counted
 * @param source where the weights are from, and from when
 */
public record WriteSettlement(
        String title, int year, CostKey key, List<CostLine> costs, Map<String, BigDecimal> weights, String source) {

    public WriteSettlement {
        costs = List.copyOf(costs);
        weights = Map.copyOf(weights);
    }
}
