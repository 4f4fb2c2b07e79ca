package no.mestringsrom.learningservice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a service, in one go.
 *
 * @param cooperation the inter-municipal cooperation's name; null for one municipality's own service
 * @param hostMunicipality number of the one that runs it
 * @param municipalities numbers of all that take part; the host always does
 */
public record ChangeLearningService(
        DescribeLearningService description,
        String name,
        ServiceForm form,
        ServiceStatus status,
        @Nullable String cooperation,
        String hostMunicipality,
        Set<String> municipalities) {}
