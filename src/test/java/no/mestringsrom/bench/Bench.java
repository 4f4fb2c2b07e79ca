package no.mestringsrom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.e2e.PackagedApplication;

/**
 * Measures the packaged application from another process, over HTTP and WebSocket, and asserts nothing: run by {@code
 * ./mvnw -Pbench verify}. Prints a table and writes {@code target/bench/results.json}. The application runs as it is
 * shipped, on its H2 file; courses and registrations are put into that file before it starts, and the personal links are
 * computed from the secret it was given.
 */
public final class Bench {

    private static final List<Integer> PARTICIPANTS = List.of(60, 240, 960);
    private static final List<Integer> JOINS_PER_SECOND = List.of(20, 40);
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

    private final List<Result> results = new ArrayList<>();

    /** One line of the table; {@code n} is what was varied. */
    private record Result(String name, long n, double value, String unit) {}

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        new Bench().run();
    }

    private void run() throws Exception {
        emptyFolder();
        PackagedApplication application = new PackagedApplication(
                FOLDER.resolve("application"),
                List.of("-Xms512m", "-Xmx512m", "-XX:+UseCompactObjectHeaders"),
                Map.of());
        // The first start makes the tables and the templates.
        application.start();
        application.close();
        BenchCourses courses = BenchCourses.write(application.databaseUrl(), PARTICIPANTS.getLast() + 960);
        application.start();
        long errors = 0;
        try (application) {
            errors += catalogue(application);
            errors += joins(application, courses);
            for (int participants : PARTICIPANTS) {
                errors += connected(application, courses, participants);
            }
        }
        add("errors", 0, errors, "count");
        write();
    }

    private long catalogue(PackagedApplication application) throws InterruptedException {
        Catalogue catalogue = new Catalogue(application.url());
        catalogue.load(16, 4_000);
        Catalogue.Outcome measured = catalogue.load(16, 6_000);
        add("catalogue.rate", 16, measured.pagesPerSecond(), "pages/s");
        return measured.errors();
    }

    private long joins(PackagedApplication application, BenchCourses courses) throws Exception {
        long errors = 0;
        for (int rate : JOINS_PER_SECOND) {
            try (Crowd crowd = new Crowd(application.url(), courses)) {
                crowd.hostsArrive(rate * 10);
                Latencies taken = crowd.participantsArrive(rate * 10, rate);
                add("join.p50", rate, taken.percentile(50), "ms");
                add("join.p95", rate, taken.percentile(95), "ms");
                add("join.p99", rate, taken.percentile(99), "ms");
                errors += crowd.errors();
            }
            Thread.sleep(2_000);
        }
        return errors;
    }

    private long connected(PackagedApplication application, BenchCourses courses, int participants) throws Exception {
        long before = Heap.usedAfterCollection(application.pid());
        try (Crowd crowd = new Crowd(application.url(), courses)) {
            crowd.hostsArrive(participants);
            crowd.participantsArrive(participants, 60);
            Latencies seen = crowd.changes(7);
            long after = Heap.usedAfterCollection(application.pid());
            add("connected.heap", participants, (after - before) / 1024.0 / participants, "kB");
            add("change.p50", participants, seen.percentile(50), "ms");
            add("change.p99", participants, seen.percentile(99), "ms");
            return crowd.errors();
        } finally {
            Thread.sleep(3_000);
        }
    }

    private void add(String name, long n, double value, String unit) {
        results.add(new Result(name, n, value, unit));
        System.out.printf(Locale.ROOT, "%-16s %6d %12.1f %s%n", name, n, value, unit);
    }

    private void write() throws IOException {
        String json = results.stream()
                .map(result -> String.format(
                        Locale.ROOT,
                        "  {\"name\": \"%s\", \"n\": %d, \"value\": %.2f, \"unit\": \"%s\"}",
                        result.name(),
                        result.n(),
                        result.value(),
                        result.unit()))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        Files.writeString(FOLDER.resolve("results.json"), json);
    }

    private static void emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> files = Files.walk(FOLDER)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(FOLDER);
    }
}
