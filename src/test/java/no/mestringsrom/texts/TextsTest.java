package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text exists in every language, is used, and takes the same arguments everywhere. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    /** A whole key in quotes, or the beginning of one that ends with a dot and that code puts the rest to. */
    private static final Pattern IN_CODE = Pattern.compile("[\"'`]([a-z]+\\.[A-Z]\\w*\\.(?:[\\w.]*\\w|)\\.?)[\"'`]");

    @ParameterizedTest
    @EnumSource
    void keysStandInOrderAndOnce(Language language) throws IOException {
        List<String> lines = Files.readAllLines(file(language));

        assertThat(lines).isSorted();
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsInEveryLanguage(Language language) throws IOException {
        assertThat(texts(language).keySet()).isEqualTo(texts(Language.BOKMAL).keySet());
        assertThat(texts(language)).allSatisfy((key, text) -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void argumentsAreTheSameInEveryLanguage(Language language) throws IOException {
        Map<String, String> base = texts(Language.BOKMAL);

        assertThat(texts(language))
                .allSatisfy(
                        (key, text) -> assertThat(arguments(text)).isEqualTo(arguments(base.getOrDefault(key, ""))));
    }

    /** An apostrophe before a brace hides it, unless doubled: then a person would read the brace. */
    @ParameterizedTest
    @EnumSource
    void noBraceIsLeftForAPersonToRead(Language language) throws IOException {
        Object[] numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9};

        assertThat(texts(language)).allSatisfy((key, text) -> {
            if (text.contains("{") && arguments(text).stream().allMatch(name -> name.matches("\\d"))) {
                assertThat(new MessageFormat(text, language.locale()).format(numbers))
                        .doesNotContain("{", "}");
            }
        });
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> keys = texts(Language.BOKMAL).keySet();
        Set<String> code = keysInCode();

        assertThat(code).isNotEmpty();
        assertThat(code.stream().filter(found -> keys.stream().noneMatch(key -> means(found, key))))
                .as("keys without a text")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> code = keysInCode();

        assertThat(texts(Language.BOKMAL).keySet().stream()
                        .filter(key -> code.stream().noneMatch(found -> means(found, key))))
                .as("texts that nobody shows")
                .isEmpty();
    }

    private static boolean means(String inCode, String key) {
        return inCode.endsWith(".") ? key.startsWith(inCode) : key.equals(inCode);
    }

    /** Only what begins with one of our features: other things in quotes look like keys too. */
    private static Set<String> keysInCode() throws IOException {
        Set<String> features = texts(Language.BOKMAL).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("frontend"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(java|jte|ts)"))
                        .filter(file -> !file.toString().contains("generated"))
                        .toList()) {
                    Matcher matcher = IN_CODE.matcher(Files.readString(file));
                    matcher.results()
                            .map((MatchResult result) -> result.group(1))
                            .filter(key -> features.contains(key.substring(0, key.indexOf('.'))))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Map<String, String> texts(Language language) throws IOException {
        return Files.readAllLines(file(language)).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second, TreeMap::new));
    }

    private static Path file(Language language) {
        return FOLDER.resolve(
                "translations" + (language == Language.BOKMAL ? "" : "_" + language.tag()) + ".properties");
    }
}
