package no.mestringsrom.place;

import java.util.List;
import java.util.Optional;
import no.mestringsrom.texts.Language;

/**
 * @param number four digits
 * @param name unique in the country: the county is added where two share a name
 * @param officialName with the parallel Sámi and Kven names
 * @param malform the written language it asks for: {@code bokmål}, {@code nynorsk} or {@code nøytral}
 * @param centre where its town hall is
 * @param otherNames Sámi and Kven names that people use beside the official ones
 * @param latitude degrees (WGS 84) of a point inside it, not of the town hall
 */
public record Municipality(
        String number,
        String name,
        String officialName,
        County county,
        String malform,
        int population,
        String centre,
        List<String> otherNames,
        double latitude,
        double longitude) {

    private static final double EARTH_RADIUS = 6_371;

    /** The form it writes itself; empty for one that leaves it open. In the Sámi area it is still its Norwegian form. */
    public Optional<Language> language() {
        return switch (malform) {
            case "nynorsk" -> Optional.of(Language.NYNORSK);
            case "bokmål" -> Optional.of(Language.BOKMAL);
            default -> Optional.empty();
        };
    }

    /** Every name that somebody may look for it by, and its centre's. */
    public String searchedBy() {
        return named() + " " + around();
    }

    /** What it is called itself: whoever types this means it rather than another that has a village of that name. */
    public String named() {
        return officialName + " " + name;
    }

    /** What else people say who mean it. */
    public String around() {
        return centre + " " + String.join(" ", otherNames);
    }

    /** As the crow flies, in kilometres: near enough to say who the neighbours are. */
    public double kilometresTo(Municipality other) {
        double north = Math.toRadians(latitude - other.latitude);
        double east =
                Math.toRadians(longitude - other.longitude) * Math.cos(Math.toRadians((latitude + other.latitude) / 2));
        return Math.hypot(north, east) * EARTH_RADIUS;
    }
}
