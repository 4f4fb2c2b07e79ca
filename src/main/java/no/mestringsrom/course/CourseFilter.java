package no.mestringsrom.course;

import java.util.Arrays;
import java.util.List;
import no.mestringsrom.template.TargetGroup;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which page of the catalogue. A course that has begun is never listed.
 *
 * @param words as somebody typed them: a place, a theme, a word of the title; blank for any
 * @param municipality number of one that takes part; null for any
 * @param targetGroup null for any
 * @param timeOfDay null for any
 * @param heldIn one of {@link #LANGUAGES}; null for any
 * @param forRelatives whether only those that are about being a relative
 * @param free whether only those that still have a seat
 * @param page from 0
 */
public record CourseFilter(
        String words,
        @Nullable String municipality,
        @Nullable TargetGroup targetGroup,
        @Nullable TimeOfDay timeOfDay,
        @Nullable Language heldIn,
        boolean forRelatives,
        boolean free,
        int page) {

    public static final CourseFilter ANY = new CourseFilter("", null, null, null, null, false, false, 0);

    /** To choose from. Whoever understands bokmål understands nynorsk: the two are one choice, and bokmål stands for both. */
    public static final List<Language> LANGUAGES = Arrays.stream(Language.values())
            .filter(language -> language == choiceFor(language))
            .toList();

    public static final int PAGE_SIZE = 20;
    public static final int LONGEST_WORDS = 120;

    /** Deeper than anybody reads; keeps a made-up page number from costing anything. */
    private static final int LAST_PAGE = 500;

    public CourseFilter {
        words = words.strip();
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        page = Math.clamp(page, 0, LAST_PAGE);
    }

    static Language choiceFor(Language heldIn) {
        return heldIn == Language.NYNORSK ? Language.BOKMAL : heldIn;
    }

    public CourseFilter at(int otherPage) {
        return new CourseFilter(words, municipality, targetGroup, timeOfDay, heldIn, forRelatives, free, otherPage);
    }

    public CourseFilter in(@Nullable String otherMunicipality) {
        return new CourseFilter(words, otherMunicipality, targetGroup, timeOfDay, heldIn, forRelatives, free, page);
    }

    public CourseFilter about(@Nullable TargetGroup otherGroup) {
        return new CourseFilter(words, municipality, otherGroup, timeOfDay, heldIn, forRelatives, free, page);
    }

    public CourseFilter saying(String otherWords) {
        return new CourseFilter(otherWords, municipality, targetGroup, timeOfDay, heldIn, forRelatives, free, page);
    }
}
