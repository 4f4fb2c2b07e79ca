package no.mestringsrom.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/** Measured times, in milliseconds. */
final class Latencies {

    private final double[] sorted;

    private Latencies(double[] sorted) {
        this.sorted = sorted;
    }

    static Latencies ofNanos(Collection<Long> nanos) {
        return new Latencies(
                nanos.stream().mapToDouble(nano -> nano / 1_000_000.0).sorted().toArray());
    }

    Latencies and(Latencies more) {
        return new Latencies(DoubleStream.concat(Arrays.stream(sorted), Arrays.stream(more.sorted))
                .sorted()
                .toArray());
    }

    /** By nearest rank; not a number if nothing was measured. */
    double percentile(int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
