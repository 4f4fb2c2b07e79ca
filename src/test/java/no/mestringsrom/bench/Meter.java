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

    static final String DATABASE = "database";

    private final Map<String, Long> processes;
    private final Map<Long, Duration> before;

    /** @param processes ids by the name they have in the table; a database's are those that it has started, too */
    Meter(Map<String, Long> processes) {
        this.processes = processes;
        this.before = new HashMap<>();
        processes.forEach((name, pid) -> before.putAll(taken(name, pid)));
    }

    /** @param count answers since this was made */
    void report(String what, long n, long count, Finding.Report report) {
        processes.forEach((name, pid) -> {
            double nanos = taken(name, pid).entrySet().stream()
                    .mapToDouble(one -> one.getValue().toNanos()
                            - before.getOrDefault(one.getKey(), Duration.ZERO).toNanos())
                    .sum();
            report.add(what + "." + name, n, nanos / 1e6 / count, "ms");
        });
    }

    /** The generator has started the others, which are not its own. */
    private static Map<Long, Duration> taken(String name, long pid) {
        Map<Long, Duration> taken = new HashMap<>();
        ProcessHandle.of(pid)
                .ifPresent(root -> Stream.concat(
                                Stream.of(root), name.equals(DATABASE) ? root.children() : Stream.empty())
                        .forEach(one -> one.info().totalCpuDuration().ifPresent(time -> taken.put(one.pid(), time))));
        return taken;
    }
}
