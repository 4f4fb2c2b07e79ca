package no.mestringsrom.learningservice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param cooperation the inter-municipal cooperation's name, null for one municipality's own service
 * @param municipalities numbers of all that take part, the host first, the rest in order of number
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
        @Nullable String contactPhone) {}
