package no.mestringsrom.learningservice;

import java.util.List;
import no.mestringsrom.print.Colour;
import org.jspecify.annotations.Nullable;

/**
 * @param cooperation the inter-municipal cooperation's name, null for one municipality's own service
 * @param municipalities numbers of all that take part, the host first, the rest in order of number
 * @param colour the house's where none was chosen
 * @param about in plain text with line breaks, null where nothing was said
 */
public record LearningServiceSummary(
        LearningServiceId id,
        String name,
        ServiceForm form,
        ServiceStatus status,
        @Nullable String cooperation,
        String hostMunicipality,
        List<String> municipalities,
        String contactEmail,
        @Nullable String contactPhone,
        Colour colour,
        @Nullable String about) {}
