package no.mestringsrom.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final Pattern line;

    Marks(Texts texts) {
        this.texts = texts;
        // A group for each kind tells which it was: capitals of other alphabets match, too.
        this.line = Pattern.compile(
                "^[ \\t]*(?:[-*][ \\t]+)?(?:"
                        + Stream.of(MarkKind.values())
                                .map(kind -> "(?<" + kind + ">" + words(kind) + ")")
                                .collect(Collectors.joining("|"))
                        + ")[ \\t]*:(?<rest>.*)$",
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
            String rest = matcher.group("rest");
            if (!rest.isBlank()) {
                MarkKind kind = matcher.group(MarkKind.ACTION.name()) == null ? MarkKind.DECISION : MarkKind.ACTION;
                found.add(read(kind, matcher.start("rest") - 1, rest));
            }
        }
        return found;
    }

    private String words(MarkKind kind) {
        return Language.ofStaff().stream()
                .map(language -> Pattern.quote(word(language, kind)))
                .collect(Collectors.joining("|"));
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
