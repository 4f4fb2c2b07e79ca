package no.mestringsrom.mail;

import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in the outbox. Body and calendar are gone once it was sent, or given up for good.
 *
 * @param recipient an e-mail address or a telephone number, as the channel has it
 * @param subject empty in an SMS
 */
public record OutboxMail(
        UUID id,
        Channel channel,
        MessageKind kind,
        String recipient,
        Language language,
        String subject,
        @Nullable String body,
        @Nullable String calendar,
        Instant createdAt,
        @Nullable Instant sentAt) {}
