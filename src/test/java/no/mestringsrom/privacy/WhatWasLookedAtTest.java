package no.mestringsrom.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhatWasLookedAtTest {

    /** What is written to the log, and by whom it is passed on to it; the short name is the first text in the call. */
    private static final Pattern LOGGED =
            Pattern.compile("\\b(?:looked(?:In)?(?:Anew)?|shown|log)\\((?!String)[^;\"]*\"([a-z ]+)\"");

    @Test
    void thereAreWordsForAllThatIsLoggedAndForNothingElse() throws IOException {
        Set<String> logged = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("AccessLog") || code.contains(".shown(")) {
                    LOGGED.matcher(code).results().map(found -> found.group(1)).forEach(logged::add);
                }
            }
        }

        assertThat(WhatWasLookedAt.known()).isEqualTo(logged);
    }
}
