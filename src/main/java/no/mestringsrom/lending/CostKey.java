package no.mestringsrom.lending;

/** What a cost is split by. */
public enum CostKey {
    POPULATION,
    SEATS,
    /** Parts or per cent, as was agreed. */
    FIXED
}
