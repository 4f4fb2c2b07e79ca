package no.mestringsrom.site;

import java.util.List;

/** Path patterns of a feature that anyone may reach without a session; each feature hands in its own as a bean. */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
