package no.mestringsrom.selfhelp;

import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** A coordinator has answered somebody who asked for help. */
public record HelpAnswered(
        HelpRequestId request,
        LearningServiceId service,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        Language language,
        String answer) {}
