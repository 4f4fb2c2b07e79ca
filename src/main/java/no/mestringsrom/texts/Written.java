package no.mestringsrom.texts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody wrote, and the language they are in, which may be another than the page's.
 *
 * @param language what the words are in
 */
public record Written(String text, Language language) {

    /**
     * The words for a reader, of an original and what it is translated to.
     *
     * @param original the language of {@code text}
     */
    public static Written of(Language reader, Language original, String text, Map<Language, String> further) {
        Language best = best(reader, original, further.keySet());
        String words = further.get(best);
        return words == null ? new Written(text, original) : new Written(words, best);
    }

    /** The reader's own, else the other Norwegian form for who reads one of them, else the original. */
    private static Language best(Language reader, Language original, Set<Language> further) {
        if (reader == original || further.contains(reader)) {
            return reader;
        }
        Language sibling = switch (reader) {
            case BOKMAL -> Language.NYNORSK;
            case NYNORSK, NORTHERN_SAMI -> Language.BOKMAL;
            case ENGLISH -> original;
        };
        return further.contains(sibling) ? sibling : original;
    }

    /** What {@code lang} says of the words on a page in this language; null where they are in the page's own. */
    public @Nullable String lang(Language page) {
        return language == page ? null : language.tag();
    }
}
