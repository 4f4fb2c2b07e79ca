package no.mestringsrom.texts;

import java.util.Map;

/**
 * Words that somebody wrote, in all the languages they were written in.
 *
 * @param original the language of {@code text}
 * @param further the same in other languages; empty where there are none
 */
public record Translated(Language original, String text, Map<Language, String> further) {

    public Translated {
        further = Map.copyOf(further);
    }

    public static Translated of(Language original, String text) {
        return new Translated(original, text, Map.of());
    }

    /** In the reader's language if it is written in it, else in the one that serves them best. */
    public Written in(Language reader) {
        return Written.of(reader, original, text, further);
    }
}
