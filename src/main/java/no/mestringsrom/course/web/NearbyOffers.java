package no.mestringsrom.course.web;

import java.util.List;
import no.mestringsrom.learningservice.LearningServiceSummary;

/**
 * Beside what was asked for.
 *
 * @param elsewhere about the same, in other places
 * @param neighbours in the nearest municipalities, about anything
 * @param services to ring
 */
public record NearbyOffers(
        List<CatalogueEntry> elsewhere, List<CatalogueEntry> neighbours, List<LearningServiceSummary> services) {

    static final NearbyOffers NONE = new NearbyOffers(List.of(), List.of(), List.of());
}
