package no.mestringsrom.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
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
    private static final int PAGES = 20_000;
    private static final int SEARCHES = 3_000;
    private static final int SIGN_UPS = 2_000;
    private static final int CATALOGUE_PAGES = Country.OPEN / 20;
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

    /** @return how many answers were none */
    static long measure(Path folder, Report report) throws Exception {
        List<Municipality> places = new Municipalities()
                .all().stream()
                        .filter(place -> place.population() > 9_000)
                        .limit(WITH_SERVICE)
                        .toList();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgresql"))
                        .start();
                PackagedApplication application = new PackagedApplication(
                        folder.resolve("finding"),
                        List.of("-Xms512m", "-Xmx512m", "-XX:+UseCompactObjectHeaders"),
                        Map.of(
                                "spring.datasource.url",
                                postgres.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username",
                                "postgres"))) {
            // The first start makes the tables.
            application.start();
            application.close();
            List<Country.Open> courses = Country.write(
                    postgres.getPostgresDatabase(),
                    places.stream().map(Municipality::number).toList());
            application.start();
            return measure(application.url(), courses, places, report);
        }
    }

    private static long measure(String url, List<Country.Open> courses, List<Municipality> places, Report report)
            throws InterruptedException {
        Load catalogue =
                new Load(number -> page(url + "/kurs?side=" + (spread(number, CATALOGUE_PAGES) + 1)), SignUps::isPage);
        Load course = new Load(
                number -> page(url + "/kurs/"
                        + courses.get(spread(number, courses.size())).course()),
                SignUps::isPage);
        // With a number in it that no course has, so that each is a search of its own and leads to some of it only.
        Load search = new Load(
                number -> page(url + "/kurs?sok="
                        + URLEncoder.encode(
                                WORDS.get(number % WORDS.size()) + " "
                                        + places.get(number / WORDS.size() % places.size())
                                                .name()
                                        + " " + number,
                                StandardCharsets.UTF_8)),
                SignUps::isPage);
        // Each at an address of its own: nothing that is kept answers.
        Load words = new Load(
                number -> page(url + "/kurs?sok="
                        + URLEncoder.encode(
                                WORDS.get(number % WORDS.size()) + " "
                                        + places.get(number / WORDS.size() % places.size())
                                                .name(),
                                StandardCharsets.UTF_8)
                        + "&x=" + number),
                SignUps::isPage);
        long errors = catalogue.run(VISITORS, 0, PAGES).errors()
                + search.run(2, SEARCHES, SEARCHES).errors();
        Load.Outcome pages = catalogue.run(VISITORS, PAGES, PAGES);
        report.add("catalogue.rate", Country.OPEN, pages.perSecond(), "pages/s");
        course.run(VISITORS, 0, PAGES / 4);
        Load.Outcome opened = course.run(VISITORS, PAGES, PAGES / 2);
        report.add("course.rate", Country.OPEN, opened.perSecond(), "pages/s");
        Load.Outcome found = words.run(2, 0, SEARCHES);
        report.add("search.p50", Country.OPEN, found.taken().percentile(50), "ms");
        report.add("search.p95", Country.OPEN, found.taken().percentile(95), "ms");
        Load.Outcome near = search.run(2, 0, SEARCHES);
        report.add("search.part.p95", Country.OPEN, near.taken().percentile(95), "ms");
        SignUps signUps = new SignUps(url, courses);
        Load.Outcome pressed = signUps.load().run(VISITORS, 0, SIGN_UPS);
        report.add("signup.rate", Country.OPEN, pressed.perSecond(), "sign-ups/s");
        return errors + pages.errors() + opened.errors() + found.errors() + near.errors() + pressed.errors();
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
