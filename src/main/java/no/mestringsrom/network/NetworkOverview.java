package no.mestringsrom.network;

import java.util.List;
import no.mestringsrom.course.CourseListing;
import no.mestringsrom.learningservice.LearningServiceSummary;

/**
 * What a member sees of the network.
 *
 * @param services those in which one of the network's municipalities takes part, by name
 * @param courses published ones that have not begun and that one of the municipalities takes part in, by start
 */
public record NetworkOverview(
        NetworkSummary network,
        List<LearningServiceSummary> services,
        List<CourseListing> courses,
        ExchangeGiven exchange) {}
