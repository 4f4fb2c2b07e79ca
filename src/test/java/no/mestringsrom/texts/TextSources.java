package no.mestringsrom.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in the sources texts are asked for, and whom that source speaks to. */
final class TextSources {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

    /** A whole key in quotes, or the beginning of one that ends with a dot and that code puts the rest to. */
    private static final Pattern IN_CODE = Pattern.compile("[\"'`]([a-z]+\\.[A-Z]\\w*\\.(?:[\\w.]*\\w|)\\.?)[\"'`]");

    private TextSources() {}

    static Path file(Language language) {
        return FOLDER.resolve(
                "translations" + (language == Language.BOKMAL ? "" : "_" + language.tag()) + ".properties");
    }

    static Map<String, String> texts(Language language) throws IOException {
        return Files.readAllLines(file(language)).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second, TreeMap::new));
    }

    static boolean means(String inCode, String key) {
        return inCode.endsWith(".") ? key.startsWith(inCode) : key.equals(inCode);
    }

    /** Only what begins with one of our features: other things in quotes look like keys too. */
    static Set<String> keysInCode() throws IOException {
        return keysIn(sources());
    }

    /** The keys of all that a participant may come to read. */
    static Set<String> keysForParticipants() throws IOException {
        Set<Path> theirs = new TreeSet<>();
        for (Path source : sources()) {
            if (isForParticipants(source)) {
                theirs.add(source);
            }
        }
        Set<String> asked = keysIn(theirs);
        return texts(Language.BOKMAL).keySet().stream()
                .filter(key -> asked.stream().anyMatch(inCode -> means(inCode, key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The one rule: every template and every script, whatever serves or speaks outside the staff's pages, and mails to those
     * who signed up or ordered. What is left is staff pages, refusals shown there, and mails to accounts.
     */
    private static boolean isForParticipants(Path source) throws IOException {
        String path = source.toString();
        if (!path.endsWith(".java")) {
            return true;
        }
        // A network's minutes are for its members, who have accounts.
        if (path.contains("/ui/") || path.contains("/shell/") || path.contains("/minutes/")) {
            return false;
        }
        String code = Files.readString(source);
        if (path.contains("/mail/")) {
            return code.contains("Addressee") || code.contains("RequestDetails") || code.contains("KeptAbout");
        }
        return path.contains("/web/") || code.contains("import no.mestringsrom.texts.Texts;");
    }

    private static Set<String> keysIn(Set<Path> sources) throws IOException {
        Set<String> features = texts(Language.BOKMAL).keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        for (Path source : sources) {
            IN_CODE.matcher(Files.readString(source))
                    .results()
                    .map(result -> result.group(1))
                    .filter(key -> features.contains(key.substring(0, key.indexOf('.'))))
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<Path> sources() throws IOException {
        Set<Path> found = new TreeSet<>();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/jte"), Path.of("frontend"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(java|jte|ts)"))
                        .filter(file -> !file.toString().contains("generated"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
