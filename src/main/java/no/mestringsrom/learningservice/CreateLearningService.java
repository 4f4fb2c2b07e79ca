package no.mestringsrom.learningservice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param cooperation the inter-municipal cooperation's name; null for one municipality's own service
 * @param hostMunicipality number of the one that runs it
 * @param municipalities numbers of all that take part; the host always does
 * @param contactPhone null where there is none
 */
public record CreateLearningService(
        String name,
        ServiceForm form,
        ServiceStatus status,
        @Nullable String cooperation,
        String hostMunicipality,
        Set<String> municipalities,
        String contactEmail,
        @Nullable String contactPhone) {}
