package no.mestringsrom.host;

import com.ibm.icu.util.ULocale;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.texts.Language;

/** The languages that hosts may speak, by ISO 639 code, and what readers call them. */
public final class SpokenLanguages {

    /** First the country's own. */
    private static final List<String> FIRST = List.of("nb", "nn", "se", "en");

    /** Of the country too, and without a code of two letters: South and Lule Sámi, Kven, Norwegian sign language. */
    private static final List<String> THREE_LETTERS = List.of("sma", "smj", "fkv", "nsl");

    /** Written {@code nb} and {@code nn} here, or worth no choice of their own. */
    private static final Set<String> NOT_OFFERED = Set.of("no", "sh", "mo");

    private static final Set<String> KNOWN = Stream.concat(
                    Arrays.stream(Locale.getISOLanguages()), THREE_LETTERS.stream())
            .filter(code -> !NOT_OFFERED.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Language, List<String>> OFFERED =
            Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), SpokenLanguages::offered));

    private SpokenLanguages() {}

    public static boolean isKnown(String code) {
        return KNOWN.contains(code);
    }

    /** What the language is called in the reader's language, with a capital letter as in a list. */
    public static String name(String code, Language reader) {
        String name = code.equals("nsl") ? signLanguage(reader) : ULocale.getDisplayLanguage(code, reader.tag());
        if (code.equals("fkv") && name.equals(code)) {
            name = reader == Language.ENGLISH ? "Kven" : "kvensk";
        }
        return name.substring(0, 1).toUpperCase(reader.locale()) + name.substring(1);
    }

    /** All that have a name in the reader's language: the country's own first, the others by name. */
    public static List<String> all(Language reader) {
        return OFFERED.getOrDefault(reader, FIRST);
    }

    private static List<String> offered(Language reader) {
        Collator alphabet = Collator.getInstance(reader.locale());
        return Stream.concat(
                        FIRST.stream(),
                        KNOWN.stream()
                                .filter(code -> !FIRST.contains(code)
                                        && !name(code, reader).equalsIgnoreCase(code))
                                .sorted(Comparator.comparing(code -> name(code, reader), alphabet)))
                .toList();
    }

    /** In the order of the list. */
    public static List<String> inOrder(Set<String> codes, Language reader) {
        return all(reader).stream().filter(codes::contains).toList();
    }

    private static String signLanguage(Language reader) {
        return switch (reader) {
            case BOKMAL -> "norsk tegnspråk";
            case NYNORSK -> "norsk teiknspråk";
            case ENGLISH -> "Norwegian Sign Language";
            case NORTHERN_SAMI -> "norgga seavagiella";
        };
    }
}
