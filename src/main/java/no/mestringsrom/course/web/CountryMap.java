package no.mestringsrom.course.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.ServiceMap;
import no.mestringsrom.learningservice.ServiceStatus;
import no.mestringsrom.place.County;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * The country as points, one for each municipality, north up: as far east and north as it lies, with a degree of longitude
 * as long as it is in the middle of the country.
 */
public record CountryMap(int width, int height, List<Point> points, List<Label> labels) {

    private static final int HEIGHT = 620;
    private static final int MARGIN = 12;
    private static final double SOUTH = 57.9;
    private static final double NORTH = 71.2;
    private static final double WEST = 4.5;
    private static final double EAST = 31.2;
    private static final double SCALE = (HEIGHT - 2 * MARGIN) / (NORTH - SOUTH);
    private static final double NARROWER = Math.cos(Math.toRadians((SOUTH + NORTH) / 2));

    /** @param status of the service that has come furthest; null where there is none */
    public record Point(
            Municipality place, int x, int y, @Nullable ServiceStatus status) {}

    /**
     * A county's name, in the middle of it or, with a line from there, beside it.
     *
     * @param fromX where the middle of its municipalities is
     */
    public record Label(County county, int x, int y, int fromX, int fromY) {

        public boolean isBeside() {
            return x != fromX || y != fromY;
        }
    }

    /** Those that lie so close that their names would lie on each other: how far to the right of it and below. */
    private static final Map<String, int[]> BESIDE = Map.of(
            "Akershus", new int[] {72, -3},
            "Oslo", new int[] {60, 16},
            "Østfold", new int[] {58, 5},
            "Vestfold", new int[] {26, 26},
            "Telemark", new int[] {-18, -5});

    private static final int[] IN_THE_MIDDLE = {0, 0};

    static CountryMap of(Municipalities municipalities, ServiceMap services) {
        List<Point> points = municipalities.all().stream()
                .map(place -> new Point(
                        place,
                        x(place.longitude()),
                        y(place.latitude()),
                        services.forMunicipality(place.number()).stream()
                                .map(LearningServiceSummary::status)
                                .findFirst()
                                .orElse(null)))
                .toList();
        List<Label> labels = municipalities.counties().stream()
                .map(county -> label(
                        county,
                        municipalities.all().stream()
                                .filter(place -> place.county().equals(county))
                                .toList()))
                .toList();
        return new CountryMap(x(EAST) + MARGIN, HEIGHT, points, labels);
    }

    private static Label label(County county, List<Municipality> places) {
        int x = x(places.stream().mapToDouble(Municipality::longitude).average().orElse(WEST));
        int y = y(places.stream().mapToDouble(Municipality::latitude).average().orElse(SOUTH));
        int[] moved = BESIDE.getOrDefault(county.name(), IN_THE_MIDDLE);
        return new Label(county, x + moved[0], y + moved[1], x, y);
    }

    private static int x(double longitude) {
        return (int) Math.round(MARGIN + (longitude - WEST) * NARROWER * SCALE);
    }

    private static int y(double latitude) {
        return (int) Math.round(MARGIN + (NORTH - latitude) * SCALE);
    }

    /** The sign that stands for how far a service has come. */
    public static String sign(@Nullable ServiceStatus status) {
        return "map-" + (status == null ? "none" : status.name().toLowerCase(Locale.ROOT));
    }
}
