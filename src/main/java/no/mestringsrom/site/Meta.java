package no.mestringsrom.site;

import java.util.List;
import no.mestringsrom.texts.Excerpt;

/**
 * What a public page tells search engines and those who share it.
 *
 * @param description one or two sentences
 * @param indexed whether it is to be found; a page of what somebody searched for is not
 * @param data schema.org's description of what stands on it, each one JSON-LD document
 */
public record Meta(String description, boolean indexed, List<String> data) {

    private static final int LONGEST = 200;

    public Meta {
        description = Excerpt.of(description.replaceAll("\\s+", " ").strip(), LONGEST);
    }

    public static Meta of(String description) {
        return new Meta(description, true, List.of());
    }
}
