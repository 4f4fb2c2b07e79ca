package no.mestringsrom.room;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in writing, as hosts see it.
 *
 * @param name what the asker is called; null for one who would not say
 * @param answered whether a host has ticked it off
 */
record Question(UUID id, String text, @Nullable String name, boolean answered) {}
