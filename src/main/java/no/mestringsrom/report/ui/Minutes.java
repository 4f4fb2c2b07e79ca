package no.mestringsrom.report.ui;

/** Milliseconds as people read them. */
final class Minutes {

    private static final double MILLIS = 60_000;

    private Minutes() {}

    /** Whole minutes, to the nearest. */
    static long of(long millis) {
        return Math.round(millis / MILLIS);
    }
}
