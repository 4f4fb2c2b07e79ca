package no.mestringsrom.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody's personal link stands in for an account: what follows is nobody else's to read, neither in the log nor in a
 * search engine.
 */
public final class PersonalPaths {

    /** Each with what comes before the secret part; a star is any one part. The longer of two that begin alike comes first. */
    public static final List<String> BEFORE = List.of(
            "/p/adresse/",
            "/p/",
            "/vert/",
            "/gruppe/",
            "/grupperom/",
            "/gruppeinvitasjon/",
            "/gruppeadresse/",
            "/invitasjon/",
            "/tilgjengelig/",
            "/kalender/",
            "/bestilling/",
            "/mote/",
            "/motedato/",
            "/motekalender/",
            "/moterom/",
            "/nettverkspost/",
            "/kurs/*/pamelding/brev/");

    private static final Pattern SECRET = Pattern.compile(BEFORE.stream()
            .map(before -> before.replace("*", "[^/]+").replace("/", "/+"))
            .collect(Collectors.joining("|", "^(", ")[^/]+")));

    private PersonalPaths() {}

    public static boolean isOne(String path) {
        return SECRET.matcher(path).find();
    }

    /** The path, without what would let its reader use the link. */
    public static String masked(@Nullable String path) {
        return path == null ? "A page" : SECRET.matcher(path).replaceFirst("$1…");
    }
}
