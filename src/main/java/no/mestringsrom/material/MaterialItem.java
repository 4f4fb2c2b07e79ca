package no.mestringsrom.material;

import java.util.List;
import java.util.UUID;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * A material as it is read, in its newest version unless said otherwise.
 *
 * @param number of the version, from 1
 * @param url of a link; else null
 * @param text of a short text, in Markdown; else null
 * @param file else null
 * @param original of a course's copy that holds what came with the template: what it is a copy of; else null
 */
public record MaterialItem(
        MaterialId id,
        MaterialPlace place,
        MaterialKind kind,
        String title,
        MaterialPhase phase,
        int number,
        @Nullable String url,
        @Nullable String text,
        @Nullable File file,
        @Nullable MaterialId original) {

    /**
     * @param bytes where they lie in the folder of files
     * @param captions languages that the film has captions in
     */
    public record File(UUID bytes, String name, FileType type, long size, List<Caption> captions) {}

    public record Caption(Language language, UUID bytes) {}
}
