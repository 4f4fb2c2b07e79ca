package no.mestringsrom.experience;

import no.mestringsrom.template.TargetGroup;
import org.jspecify.annotations.Nullable;

/**
 * @param words as typed; blank for anything
 * @param kind null for all
 * @param group null for all
 * @param page from 0
 */
public record LookFor(
        String words, @Nullable HitKind kind, @Nullable TargetGroup group, int page) {}
