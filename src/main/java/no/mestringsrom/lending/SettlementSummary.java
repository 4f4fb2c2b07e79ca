package no.mestringsrom.lending;

/** @param corrected whether another that is agreed corrects it */
public record SettlementSummary(
        SettlementId id,
        String title,
        int year,
        CostKey key,
        SettlementStatus status,
        long totalOre,
        boolean corrected) {}
