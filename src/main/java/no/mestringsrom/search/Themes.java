package no.mestringsrom.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people call the things courses are about, in the languages and spellings they use. Each theme is a line of {@code
 * search/themes.txt}: its name, a colon, and all words for it.
 */
@Component
public class Themes {

    private static final String FILE = "/search/themes.txt";

    private record Theme(String words, List<String> phrases) {}

    private final Map<String, Theme> themes;

    public Themes() {
        InputStream file = Objects.requireNonNull(Themes.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            themes = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0].strip(),
                            parts -> theme(parts[1]),
                            (one, other) -> {
                                throw new IllegalStateException(FILE + ": a theme stands there twice");
                            },
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words for a theme; empty for a name that is none. */
    public String words(String theme) {
        Theme found = themes.get(theme);
        return found == null ? "" : found.words();
    }

    /** All words for the themes that a text is about, because it names one of them. */
    public String around(String text) {
        String spaced = spaced(text);
        return themes.values().stream()
                .filter(theme -> theme.phrases().stream().anyMatch(spaced::contains))
                .map(Theme::words)
                .collect(Collectors.joining(" "));
    }

    /** Whether a text names a theme. */
    public boolean isAbout(String theme, String text) {
        Theme found = themes.get(theme);
        return found != null && found.phrases().stream().anyMatch(spaced(text)::contains);
    }

    private static Theme theme(String written) {
        List<String> phrases = Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        return new Theme(
                String.join(" ", phrases), phrases.stream().map(Themes::spaced).toList());
    }

    /** The stems, each between spaces: a phrase is found where all its words follow each other. */
    private static String spaced(String text) {
        return Words.of(text).stream().map(List::getLast).collect(Collectors.joining(" ", " ", " "));
    }
}
