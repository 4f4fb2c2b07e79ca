package no.mestringsrom.request;

import java.util.Optional;
import no.mestringsrom.texts.Language;

/** What a course that is asked for is to be held in. */
public enum CourseLanguage {
    NORWEGIAN,
    SAMI,
    ENGLISH,
    /** Which one is said in words. */
    OTHER;

    /**
     * What a course for this is held in.
     *
     * @param now what it is held in: for Norwegian, either kind may stay
     * @return empty where the product has no name for it
     */
    public Optional<Language> spoken(Language now) {
        return switch (this) {
            case NORWEGIAN -> Optional.of(now == Language.NYNORSK ? now : Language.BOKMAL);
            case SAMI -> Language.ofTag("se");
            case ENGLISH -> Optional.of(Language.ENGLISH);
            case OTHER -> Optional.empty();
        };
    }
}
