package no.mestringsrom.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the product speaks. The tag is both the BCP 47 tag and what {@code ?lang=} takes. */
public enum Language {
    BOKMAL("nb", "Bokmål"),
    NYNORSK("nn", "Nynorsk"),
    ENGLISH("en", "English"),
    NORTHERN_SAMI("se", "Davvisámegiella");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    public String tag() {
        return tag;
    }

    /** The language's name in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The one that staff pages speak to somebody who reads this one: North Sámi is for participants so far. */
    public Language forStaff() {
        return this == NORTHERN_SAMI ? BOKMAL : this;
    }

    /** Those that staff pages speak. */
    public static List<Language> ofStaff() {
        return Arrays.stream(values())
                .filter(language -> language.forStaff() == language)
                .toList();
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The one for a locale; plain {@code no} counts as bokmål. The other Sámi languages are others, and none of ours. */
    public static Optional<Language> of(Locale locale) {
        return ofTag(
                switch (locale.getLanguage()) {
                    case "no" -> BOKMAL.tag;
                    case "sme" -> NORTHERN_SAMI.tag;
                    default -> locale.getLanguage();
                });
    }

    /** The first language of an {@code Accept-Language} header that we speak. An unreadable header is no wish at all. */
    public static Optional<Language> accepted(String header) {
        try {
            List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(header);
            return wishes.stream()
                    .map(range -> of(Locale.forLanguageTag(range.getRange())))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
