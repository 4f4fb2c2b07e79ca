package no.mestringsrom.course;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;
import org.jspecify.annotations.Nullable;

/**
 * What a course is called and says, in all the languages it is written in.
 *
 * @param original the language of {@code title} and {@code description}
 * @param titles in further languages
 * @param descriptions in further languages, where there are any
 */
public record CourseTexts(
        Language original,
        String title,
        String description,
        Map<Language, String> titles,
        Map<Language, String> descriptions) {

    public CourseTexts {
        titles = Map.copyOf(titles);
        descriptions = Map.copyOf(descriptions);
    }

    /** In the reader's language if it is written in it, else in the one that serves them best. */
    public Written title(Language reader) {
        return Written.of(reader, original, title, titles);
    }

    public Written description(Language reader) {
        return Written.of(reader, original, description, descriptions);
    }

    /** What it is about, in a sentence or more: its description, or its title where it has none. */
    public String about(Language reader) {
        return (description.isEmpty() ? title(reader) : description(reader)).text();
    }

    /** What {@code lang} says, on a page in this language, of words that are in the original only; null in its own. */
    public @Nullable String lang(Language page) {
        return original == page ? null : original.tag();
    }

    /** The original's language and the further ones. */
    public Set<Language> languages() {
        Set<Language> all = EnumSet.of(original);
        all.addAll(titles.keySet());
        return all;
    }
}
