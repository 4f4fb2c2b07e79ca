package no.mestringsrom.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked.
 *
 * @param name of the account; empty once it is gone
 * @param what as it was logged
 * @param course null for what belongs to no course
 */
public record Look(
        Instant at,
        AccountId who,
        String name,
        String what,
        UUID subject,
        @Nullable UUID course) {}
