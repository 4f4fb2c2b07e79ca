package no.mestringsrom.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mestringsrom.e2e.PackagedApplication;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;

/**
 * The public pages of a whole country on PostgreSQL: people turn the pages of the catalogue, open courses, search with and
 * without spelling mistakes, and sign up.
 */
final class Finding {

    private static final int VISITORS = 16;

    /** So many may press at once when sign-up for many courses opens at noon. */
    private static final int SIGNING_UP = 64;

    private static final int PAGES = 20_000;

    /** There are no more, however many courses. */
    private static final int CATALOGUE_PAGES = 500;

    private static final int SEARCHES = 3_000;
    private static final int SIGN_UPS = 10_000;

    /** Until then the server is still being compiled to machine code. */
    private static final int ROUNDS_TO_WARM_UP = 3;

    /** In each course. */
    private static final int SEATS = 12;

    private static final int WITH_SERVICE = 80;

    private static final List<String> WORDS = List.of(
            "diabetes",
            "kols",
            "copd",
            "hjerte",
            "hjartesjukdom",
            "kreft",
            "angst",
            "parorende",
            "pårørande",
            "diabetis",
            "krefft",
            "lungesykdom",
            "sukkersyke",
            "hjertekurs");

    /** Takes what was measured. */
    interface Report {
        void add(String name, long n, double value, String unit);
    }

    private Finding() {}

    /**
     * @param courses how many are open; a hundred times as many registrations are past
     * @param signUpsOnly whether nothing else is measured
     * @return how many answers were none
     */
    static long measure(Path folder, int courses, boolean signUpsOnly, Report report) throws Exception {
        List<Municipality> places = new Municipalities()
                .all().stream()
                        .filter(place -> place.population() > 9_000)
                        .limit(WITH_SERVICE)
                        .toList();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setCleanDataDirectory(true)
                        // Writing years of courses would do little else than keep the log short.
                        .setServerConfig("max_wal_size", "8GB")
                        // Part of what the operator's guide tells to give it.
                        .setServerConfig("shared_buffers", "2GB")
                        .start();
                PackagedApplication application = new PackagedApplication(
                        folder.resolve("finding" + courses),
                        List.of("-Xms512m", "-Xmx512m", "-XX:+UseCompactObjectHeaders"),
                        Map.of(
                                "spring.datasource.url",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username",
                                "postgres"));
                HikariDataSource database = new HikariDataSource()) {
            // The first start makes the tables.
            application.start();
            application.close();
            List<Country.Open> open = Country.write(
                    postgres.getPostgresDatabase(),
                    places.stream().map(Municipality::number).toList(),
                    courses);
            application.start();
            Map<String, Long> processes = Map.of(
                    "application",
                    application.pid(),
                    Meter.DATABASE,
                    postmaster(folder.resolve("postgresql")),
                    "generator",
                    ProcessHandle.current().pid());
            database.setDataSource(postgres.getPostgresDatabase());
            database.setMaximumPoolSize(VISITORS);
            // By itself the JDK keeps five.
            System.setProperty("http.maxConnections", String.valueOf(SIGNING_UP));
            Load signUps = new SignUps(application.url(), open, database).load();
            long errors = signUpsOnly ? 0 : pages(application.url(), open, places, processes, report);
            int number = Math.min(SIGN_UPS, courses * SEATS / (1 + ROUNDS_TO_WARM_UP));
            errors +=
                    signUps.run(SIGNING_UP, number, number * ROUNDS_TO_WARM_UP).errors();
            Meter meter = new Meter(processes);
            Load.Outcome signedUp = signUps.run(SIGNING_UP, 0, number);
            meter.report("signup.cpu", courses, number, report);
            report.add("signup.rate", courses, signedUp.perSecond(), "sign-ups/s");
            report.add("signup.p95", courses, signedUp.taken().percentile(95), "ms");
            return errors + signedUp.errors();
        }
    }

    private static long pages(
            String url,
            List<Country.Open> courses,
            List<Municipality> places,
            Map<String, Long> processes,
            Report report)
            throws InterruptedException {
        int all = courses.size();
        int turned = Math.min(CATALOGUE_PAGES, all / 20);
        Load catalogue = Load.of(number -> page(url + "/kurs?side=" + (spread(number, turned) + 1)), SignUps::isPage);
        // Each at an address of its own: nothing that is kept answers.
        Load made = Load.of(
                number -> page(url + "/kurs?side=" + (spread(number, turned) + 1) + "&x=" + number), SignUps::isPage);
        // Warm means that these courses have been looked at before, in a house with more of them as well.
        Load course = Load.of(
                number -> page(url + "/kurs/"
                        + courses.get(spread(number % (PAGES / 2), all)).course() + "?x=" + number),
                SignUps::isPage);
        // With a number in it that no course has, so that each is a search of its own and leads to some of it only.
        Load search =
                Load.of(number -> page(url + "/kurs?sok=" + asked(places, number, " " + number)), SignUps::isPage);
        // Each at an address of its own: nothing that is kept answers.
        Load words = Load.of(
                number -> page(url + "/kurs?sok=" + asked(places, number, "") + "&x=" + number), SignUps::isPage);
        // What a switchboard types: the more courses there are, the more of them it leads to.
        Load theme = Load.of(
                number -> page(url + "/kurs?sok=" + encoded(WORDS.get(number % WORDS.size())) + "&x=" + number),
                SignUps::isPage);
        long errors = catalogue.run(VISITORS, 0, PAGES * ROUNDS_TO_WARM_UP).errors()
                + search.run(2, SEARCHES, SEARCHES).errors();
        Meter meter = new Meter(processes);
        Load.Outcome pages = catalogue.run(VISITORS, PAGES, PAGES);
        meter.report("catalogue.cpu", all, PAGES, report);
        report.add("catalogue.rate", all, pages.perSecond(), "pages/s");
        made.run(VISITORS, 0, PAGES / 4);
        meter = new Meter(processes);
        Load.Outcome fresh = made.run(VISITORS, PAGES, PAGES / 2);
        meter.report("catalogue.made.cpu", all, PAGES / 2, report);
        course.run(VISITORS, 0, PAGES / 2);
        meter = new Meter(processes);
        Load.Outcome opened = course.run(VISITORS, PAGES, PAGES / 2);
        meter.report("course.cpu", all, PAGES / 2, report);
        report.add("course.rate", all, opened.perSecond(), "pages/s");
        meter = new Meter(processes);
        Load.Outcome found = words.run(2, 0, SEARCHES);
        meter.report("search.cpu", all, SEARCHES, report);
        report.add("search.p50", all, found.taken().percentile(50), "ms");
        report.add("search.p95", all, found.taken().percentile(95), "ms");
        Load.Outcome near = search.run(2, 0, SEARCHES);
        report.add("search.part.p95", all, near.taken().percentile(95), "ms");
        meter = new Meter(processes);
        Load.Outcome wide = theme.run(2, 0, SEARCHES);
        meter.report("search.theme.cpu", all, SEARCHES, report);
        report.add("search.theme.p95", all, wide.taken().percentile(95), "ms");
        return errors
                + wide.errors()
                + fresh.errors()
                + pages.errors()
                + opened.errors()
                + found.errors()
                + near.errors();
    }

    private static String asked(List<Municipality> places, int number, String more) {
        String place = places.get(number / WORDS.size() % places.size()).name();
        return encoded(WORDS.get(number % WORDS.size()) + " " + place + more);
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** Whose children all of a cluster's processes are. */
    private static long postmaster(Path cluster) throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    }

    private static HttpRequest page(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    /** Each number somewhere else, the same every time. */
    private static int spread(int number, int of) {
        return (int) Math.floorMod(number * 2_654_435_761L, (long) of);
    }
}
