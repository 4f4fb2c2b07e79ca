package no.mestringsrom.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time that the application, its database and whoever asks take for one answer: unlike a rate it hardly depends on
 * what else the machine does.
 */
final class Meter {

    private final Map<String, Long> processes;
    private final Map<Long, Duration> before;

    /** @param processes ids by the name they have in the table; those that they have started count as theirs */
    Meter(Map<String, Long> processes) {
        this.processes = processes;
        this.before = new HashMap<>();
        processes.values().forEach(pid -> before.putAll(taken(pid)));
    }

    /** @param count answers since this was made */
    void report(String what, long n, long count, Finding.Report report) {
        processes.forEach((name, pid) -> {
            double millis = taken(pid).entrySet().stream()
                    .mapToDouble(one -> one.getValue().toNanos()
                            - before.getOrDefault(one.getKey(), Duration.ZERO).toNanos())
                    .sum();
            report.add(what + "." + name, n, millis / 1e6 / count, "ms");
        });
    }

    private static Map<Long, Duration> taken(long pid) {
        Map<Long, Duration> taken = new HashMap<>();
        ProcessHandle.of(pid)
                .ifPresent(root -> Stream.concat(Stream.of(root), root.descendants())
                        .forEach(one -> one.info().totalCpuDuration().ifPresent(time -> taken.put(one.pid(), time))));
        return taken;
    }
}
