package no.mestringsrom.texts;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every text a person reads, by key and language. Texts are ICU message patterns with numbered arguments
 * ({@code {0, plural, one{# plass} other{# plasser}}}); a text without braces is taken as it stands.
 */
public final class Texts {

    private static final String BUNDLE = "/vaadin-i18n/translations";

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Form>> forms = new EnumMap<>(Language.class);

    public Texts() {
        for (Language language : Language.values()) {
            patterns.put(
                    language, read(BUNDLE + (language == Language.BOKMAL ? "" : "_" + language.tag()) + ".properties"));
            forms.put(language, new ConcurrentHashMap<>());
        }
    }

    /**
     * The text, in bokmål where the language lacks it (North Sámi has what participants read), or the key in exclamation
     * marks where there is none; a test sees to it that there always is.
     */
    public String get(Language language, String key, Object... arguments) {
        Language spoken = patternsOf(language).containsKey(key) ? language : Language.BOKMAL;
        String pattern = patternsOf(spoken).get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return Objects.requireNonNull(forms.get(spoken))
                .computeIfAbsent(key, ignored -> Form.of(pattern, spoken))
                .filledIn(arguments);
    }

    /** All texts whose key starts with the prefix, without it: what a script in the browser is given. */
    public Map<String, String> under(Language language, String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (Language spoken : List.of(Language.BOKMAL, language)) {
            patternsOf(spoken).forEach((key, pattern) -> {
                if (key.startsWith(prefix)) {
                    found.put(key.substring(prefix.length()), pattern);
                }
            });
        }
        return found;
    }

    private Map<String, String> patternsOf(Language language) {
        return Objects.requireNonNull(patterns.get(language));
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }

    /**
     * A text with places to be filled in.
     *
     * @param plain the same where words are put in as they are, which costs next to nothing; null where something is counted or chosen
     */
    private record Form(MessageFormat whole, @Nullable SimpleFormatter plain) {

        static Form of(String pattern, Language language) {
            return new Form(new MessageFormat(pattern, language.locale()), plain(pattern));
        }

        private static @Nullable SimpleFormatter plain(String pattern) {
            try {
                return SimpleFormatter.compile(pattern);
            } catch (IllegalArgumentException notPlain) {
                return null;
            }
        }

        String filledIn(Object... arguments) {
            if (plain != null
                    && arguments.length >= plain.getArgumentLimit()
                    && Arrays.stream(arguments).allMatch(String.class::isInstance)) {
                return plain.format(Arrays.copyOf(arguments, arguments.length, String[].class));
            }
            // ICU's formats are not safe to share between threads, but cheap to copy.
            return ((MessageFormat) whole.clone()).format(arguments);
        }
    }
}
