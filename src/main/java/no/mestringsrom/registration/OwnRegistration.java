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
        @Nullable String mobile,
        String municipality,
        ParticipantKind kind,
        Language language,
        Needs needs,
        @Nullable Instant consentedAt,
        @Nullable Instant linkSentAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant answerBy,
        int place,
        int lapses,
        @Nullable Instant changeAskedAt,
        @Nullable String phone,
        @Nullable String newEmail,
        @Nullable String newMobile,
        @Nullable String helpedBy,
        boolean consentHeard,
        boolean companion) {}
