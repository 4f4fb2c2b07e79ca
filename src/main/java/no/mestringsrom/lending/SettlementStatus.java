package no.mestringsrom.lending;

public enum SettlementStatus {
    DRAFT,
    /** Locked; a correction is another settlement. */
    AGREED
}
