package no.mestringsrom.material;

import org.jspecify.annotations.Nullable;

/**
 * @param version of the material as it was read
 * @param content the new version of it, of the same kind; null where it stays as it is
 */
public record ChangeMaterial(
        MaterialId material,
        long version,
        String title,
        MaterialPhase phase,
        MaterialAudience audience,
        @Nullable MaterialContent content) {}
