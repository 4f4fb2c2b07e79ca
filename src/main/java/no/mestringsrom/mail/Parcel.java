package no.mestringsrom.mail;

import java.util.UUID;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is handed over.
 *
 * @param id the same at every attempt, by which who takes it can tell one that comes again
 * @param recipient an e-mail address or a telephone number, as the channel has it
 * @param unsubscribe as {@link Letter#unsubscribe}
 * @param subject empty in an SMS
 */
record Parcel(
        UUID id,
        String recipient,
        @Nullable String replyTo,
        Language language,
        String subject,
        String body,
        @Nullable String calendar,
        @Nullable String unsubscribe) {}
