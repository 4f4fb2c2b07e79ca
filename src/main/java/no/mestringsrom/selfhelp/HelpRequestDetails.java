package no.mestringsrom.selfhelp;

import java.time.Instant;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A call for help as coordinators read it.
 *
 * @param name who asks; null if they want no answer
 * @param language that they read
 * @param answer what was answered, or done about it; null if nothing was yet
 * @param groupGoesOn whether the group is there still
 */
public record HelpRequestDetails(
        HelpRequestId id,
        LearningServiceId service,
        Instant askedAt,
        String words,
        @Nullable String name,
        Language language,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean groupGoesOn) {}
