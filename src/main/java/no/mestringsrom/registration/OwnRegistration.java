package no.mestringsrom.registration;

import java.time.Instant;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** All that a registration holds about the person. What is null is not kept, or not any more. */
record OwnRegistration(
        CourseId course,
        RegistrationStatus status,
        @Nullable String name,
        @Nullable String email,
        String municipality,
        ParticipantKind kind,
        Language language,
        @Nullable Instant consentedAt,
        @Nullable Instant linkSentAt) {}
