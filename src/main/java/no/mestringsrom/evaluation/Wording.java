package no.mestringsrom.evaluation;

import java.util.Map;
import java.util.Objects;
import no.mestringsrom.texts.Language;

/**
 * A text in the languages that it was written in; always in bokmål.
 *
 * @param byTag by BCP 47 tag
 */
public record Wording(Map<String, String> byTag) {

    private static final String ALWAYS = Language.BOKMAL.tag();

    public Wording {
        byTag = Map.copyOf(byTag);
    }

    /** In this language, or in bokmål where it is not translated. */
    public String in(Language language) {
        return Objects.requireNonNull(byTag.get(tagIn(language)));
    }

    /** The language that {@link #in} answers in. */
    public String tagIn(Language language) {
        return byTag.containsKey(language.tag()) ? language.tag() : ALWAYS;
    }
}
