package no.mestringsrom.mail;

import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/** A mail as it lies in the outbox. Body and calendar are gone once it was sent or given up. */
public record OutboxMail(
        UUID id,
        String recipient,
        Language language,
        String subject,
        @Nullable String body,
        @Nullable String calendar,
        Instant createdAt,
        @Nullable Instant sentAt) {}
