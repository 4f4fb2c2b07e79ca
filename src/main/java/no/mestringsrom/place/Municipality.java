package no.mestringsrom.place;

import java.util.Optional;
import no.mestringsrom.texts.Language;

/**
 * @param number four digits
 * @param name unique in the country: the county is added where two share a name
 * @param officialName with the parallel Sámi and Kven names
 * @param malform the written language it asks for: {@code bokmål}, {@code nynorsk} or {@code nøytral}
 * @param latitude degrees (WGS 84) of a point inside it, not of the town hall
 */
public record Municipality(
        String number,
        String name,
        String officialName,
        County county,
        String malform,
        int population,
        double latitude,
        double longitude) {

    /** The form it writes itself; empty for one that leaves it open. In the Sámi area it is still its Norwegian form. */
    public Optional<Language> language() {
        return switch (malform) {
            case "nynorsk" -> Optional.of(Language.NYNORSK);
            case "bokmål" -> Optional.of(Language.BOKMAL);
            default -> Optional.empty();
        };
    }
}
