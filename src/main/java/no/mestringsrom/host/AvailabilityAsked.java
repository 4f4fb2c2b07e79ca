package no.mestringsrom.host;

import no.mestringsrom.account.AccountId;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A host is to get the link by which they say when they can. Told within the transaction.
 *
 * @param askedBy name of the coordinator who wants to know; null if the host asked for it themselves
 * @param path of the page, with the token in it
 */
public record AvailabilityAsked(
        AccountId host,
        String name,
        String email,
        Language language,
        @Nullable String askedBy,
        String path) {}
