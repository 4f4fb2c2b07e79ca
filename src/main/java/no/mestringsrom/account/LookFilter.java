package no.mestringsrom.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param courses ids; null for everything that is logged, also what belongs to no course
 * @param from included
 * @param until not included
 */
public record LookFilter(@Nullable Set<UUID> courses, Instant from, Instant until) {}
