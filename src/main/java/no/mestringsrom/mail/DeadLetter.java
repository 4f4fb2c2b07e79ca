package no.mestringsrom.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that did not arrive.
 *
 * @param name of whom it was to
 * @param recipient the e-mail address or the number that it was sent to; empty where the person has neither
 * @param since when it was given up
 */
public record DeadLetter(
        UUID id,
        String name,
        MessageKind kind,
        Channel channel,
        String recipient,
        @Nullable Instant since,
        Failure why) {}
