package no.mestringsrom.learningservice;

import org.jspecify.annotations.Nullable;

/**
 * What a service's own coordinators say of it.
 *
 * @param version of the service that they had before them
 * @param contactPhone null where there is none
 * @param colour {@code #rrggbb}
 * @param about in plain text, for the public overview; null to say nothing
 */
public record DescribeLearningService(
        LearningServiceId id,
        long version,
        String contactEmail,
        @Nullable String contactPhone,
        String colour,
        @Nullable String about) {}
