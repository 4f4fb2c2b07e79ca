package no.mestringsrom.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/**
 * The lines that are decisions and actions: {@code Vedtak: …} and {@code Oppgave: what | who | by when}. The words of all
 * staff's languages count, whatever the network's is: who writes English in Norwegian minutes is understood.
 */
@Component
class Marks {

    private static final int LONGEST_WHAT = 2_000;
    private static final int LONGEST_WHO = 200;
    private static final int LONGEST_DUE = 100;

    private final Texts texts;
    private final Map<String, MarkKind> words;
    private final Pattern line;

    Marks(Texts texts) {
        this.texts = texts;
        this.words = Stream.of(MarkKind.values())
                .flatMap(kind -> Language.ofStaff().stream()
                        .map(language -> Map.entry(word(language, kind).toLowerCase(language.locale()), kind)))
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.line = Pattern.compile(
                "^[ \\t]*(?:[-*][ \\t]+)?("
                        + words.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                        + ")[ \\t]*:(.*)$",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The word that marks such a line in this language. */
    String word(Language language, MarkKind kind) {
        return texts.get(language, "minutes.MarkKind." + kind);
    }

    /** In the order of the text; a mark that nothing is written after marks nothing yet. */
    List<Mark> in(String text) {
        List<Mark> found = new ArrayList<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(2).isBlank()) {
                MarkKind kind =
                        Objects.requireNonNull(words.get(matcher.group(1).toLowerCase(Language.BOKMAL.locale())));
                found.add(read(kind, matcher.start(2) - 1, matcher.group(2)));
            }
        }
        return found;
    }

    private static Mark read(MarkKind kind, int at, String written) {
        if (kind == MarkKind.DECISION) {
            return new Mark(kind, at, within(written, LONGEST_WHAT), "", "");
        }
        String[] parts = written.split("\\|", 3);
        String second = parts.length > 1 ? parts[1] : "";
        // A day in the place of the person: nobody was named.
        boolean nobody =
                parts.length == 2 && WrittenDay.read(second, LocalDate.EPOCH).isPresent();
        return new Mark(
                kind,
                at,
                within(parts[0], LONGEST_WHAT),
                nobody ? "" : within(second, LONGEST_WHO),
                within(nobody ? second : parts.length > 2 ? parts[2] : "", LONGEST_DUE));
    }

    private static String within(String written, int longest) {
        String bare = written.strip();
        if (bare.length() <= longest) {
            return bare;
        }
        return bare.substring(0, Character.isHighSurrogate(bare.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
