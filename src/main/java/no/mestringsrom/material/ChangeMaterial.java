package no.mestringsrom.material;

import org.jspecify.annotations.Nullable;

/**
 * @param version of the material as it was read
 * @param content the new version of it, of the same kind; null where it stays as it is
 * @param reason why, where it came with a template that has fixed its materials; empty where nobody was asked
 */
public record ChangeMaterial(
        MaterialId material,
        long version,
        String title,
        MaterialPhase phase,
        MaterialAudience audience,
        @Nullable MaterialContent content,
        String reason) {

    /** Where no template has fixed anything, or nobody has asked yet. */
    public ChangeMaterial(
            MaterialId material,
            long version,
            String title,
            MaterialPhase phase,
            MaterialAudience audience,
            @Nullable MaterialContent content) {
        this(material, version, title, phase, audience, content, "");
    }
}
