package no.mestringsrom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.e2e.PackagedApplication;
import no.mestringsrom.exchange.LargeSession;
import no.mestringsrom.pairing.PairingTimes;

/**
 * Measures the packaged application from another process, over HTTP and WebSocket, and asserts nothing: run by {@code
 * ./mvnw -Pbench verify}. Prints a table and writes {@code target/bench/results.json}. The application runs as it is
 * shipped, on its H2 file, and for the public pages on PostgreSQL; courses and registrations are put there before it starts,
 * and the personal links are computed from the secret it was given.
 */
public final class Bench {

    /** How many are connected at once; fewer for a first try: {@code -Dbench.participants=60}. */
    private static final List<Integer> PARTICIPANTS = Stream.of(
                    System.getProperty("bench.participants").split(","))
            .map(Integer::valueOf)
            .toList();

    /**
     * Measures nothing but the pairing, the public pages, or only signing up, in less time: {@code
     * -Dbench.only=pairing}, {@code finding}, {@code signups}.
     */
    private static final String ONLY = System.getProperty("bench.only", "");

    /** With how many open courses the public pages are measured; what a page costs is not to grow with them. */
    private static final List<Integer> COURSES = Stream.of(
                    System.getProperty("bench.courses").split(","))
            .map(Integer::valueOf)
            .toList();

    private static final List<Integer> JOINS_PER_SECOND = List.of(20, 40);
    private static final int SECONDS_OF_JOINS = 10;
    private static final int CONNECTED_JOINS_PER_SECOND = 60;
    private static final int CHANGES = 4;
    private static final int CHANGES_AFTER_RETURN = 3;
    /** One in so many loses the line and comes back. */
    private static final int DROPS = 20;

    private static final Duration QUIET = Duration.ofSeconds(20);
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
        try {
            measure();
        } finally {
            // What was measured before something broke took its time, too.
            write();
        }
    }

    private void measure() throws Exception {
        long errors = 0;
        if (ONLY.isEmpty() || ONLY.equals("pairing")) {
            pairing();
        }
        if (!ONLY.equals("pairing")) {
            for (int courses : COURSES) {
                errors += Finding.measure(FOLDER, courses, ONLY.equals("signups"), this::add);
            }
        }
        if (!ONLY.isEmpty()) {
            add("errors", 0, errors, "count");
            return;
        }
        add("ledger.p95", LargeSession.EVENTS, LedgerTimes.measure().percentile(95), "ms");
        PackagedApplication application = new PackagedApplication(
                FOLDER.resolve("application"),
                List.of("-Xms512m", "-Xmx512m", "-XX:+UseCompactObjectHeaders", Footprint.TRACK_NATIVE),
                Map.of());
        // The first start makes the tables and the templates.
        application.start();
        application.close();
        BenchCourses courses = BenchCourses.write(application.databaseUrl(), allParticipants());
        application.start();
        try (application) {
            errors += joins(application, courses);
            for (int participants : PARTICIPANTS) {
                errors += connected(application, courses, participants);
            }
        }
        add("errors", 0, errors, "count");
    }

    private void pairing() {
        PairingTimes.Outcome measured = PairingTimes.measure();
        add("pairing.hard", PairingTimes.COURSES, measured.broken(), "broken");
        add("pairing.seconds", PairingTimes.COURSES, measured.seconds(), "s");
        add("pairing.gain", PairingTimes.COURSES, measured.gain(), "points");
        add("pairing.greedy", PairingTimes.COURSES, measured.points(), "points");
        add("pairing.without", PairingTimes.COURSES, measured.without(), "roles");
        add("pairing.greedy.without", PairingTimes.COURSES, measured.withoutOneByOne(), "roles");
    }

    private long joins(PackagedApplication application, BenchCourses courses) throws Exception {
        long errors = 0;
        for (int rate : JOINS_PER_SECOND) {
            try (Crowd crowd = new Crowd(application.url(), courses)) {
                int people = rate * SECONDS_OF_JOINS;
                crowd.hostsArrive(people);
                Duration before = Footprint.processorTime(application.pid());
                Latencies taken = crowd.participantsArrive(people, rate);
                add("join.cpu", rate, millisSince(before, application) / people, "ms");
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
        long heap = Footprint.usedAfterCollection(application.pid());
        long outside = Footprint.outsideHeap(application.pid());
        try (Crowd crowd = new Crowd(application.url(), courses)) {
            long started = System.nanoTime();
            crowd.hostsArrive(participants);
            crowd.participantsArrive(participants, CONNECTED_JOINS_PER_SECOND);
            add("join.rate", participants, participants * 1e9 / (System.nanoTime() - started), "joins/s");
            Latencies seen = crowd.changes(1, CHANGES);
            add("return.p95", participants, crowd.dropAndReturn(DROPS).percentile(95), "ms");
            seen = seen.and(crowd.changes(1 + CHANGES, CHANGES_AFTER_RETURN));
            Duration before = Footprint.processorTime(application.pid());
            crowd.stay(QUIET);
            double hours = participants
                    * QUIET.toMillis()
                    / (double) Duration.ofHours(1).toMillis();
            add("connected.cpu", participants, millisSince(before, application) / 1_000 / hours, "s/h");
            long after = Footprint.usedAfterCollection(application.pid());
            add("connected.heap", participants, (after - heap) / 1024.0 / participants, "kB");
            add(
                    "connected.native",
                    participants,
                    (Footprint.outsideHeap(application.pid()) - outside) / 1024.0 / participants,
                    "kB");
            add("change.p50", participants, seen.percentile(50), "ms");
            add("change.p99", participants, seen.percentile(99), "ms");
            return crowd.errors();
        } finally {
            Thread.sleep(3_000);
        }
    }

    /** A session is used once: afterwards it is at its end. */
    private static int allParticipants() {
        int joins = JOINS_PER_SECOND.stream()
                .mapToInt(rate -> rate * SECONDS_OF_JOINS)
                .sum();
        return joins + PARTICIPANTS.stream().mapToInt(Integer::intValue).sum();
    }

    private static double millisSince(Duration before, PackagedApplication application) {
        return Footprint.processorTime(application.pid()).minus(before).toMillis();
    }

    /** Leaves out what is not a number: nothing was measured, and JSON has no word for it. */
    private void add(String name, long n, double value, String unit) {
        if (Double.isNaN(value)) {
            System.out.printf(Locale.ROOT, "%-27s %7d      nothing measured%n", name, n);
            return;
        }
        results.add(new Result(name, n, value, unit));
        System.out.printf(Locale.ROOT, "%-27s %7d %12.2f %s%n", name, n, value, unit);
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
