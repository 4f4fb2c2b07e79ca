package no.mestringsrom.minutes;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The passages as CommonMark that shows what people wrote as they wrote it: their line breaks stay, and what they wrote is
 * markup to nobody.
 */
final class Markdown {

    private Markdown() {}

    static String of(List<Passage> passages) {
        StringBuilder text = new StringBuilder();
        @Nullable Passage before = null;
        for (Passage passage : passages) {
            // Decisions and actions that follow one another are one list.
            boolean goesOn = before instanceof Passage.Marked && passage instanceof Passage.Marked;
            text.append(before == null || goesOn ? "" : "\n")
                    .append(written(passage))
                    .append('\n');
            before = passage;
        }
        return text.toString();
    }

    private static String written(Passage passage) {
        return switch (passage) {
            case Passage.Title title -> "# " + words(title.text());
            case Passage.Heading heading -> "## " + words(heading.text());
            case Passage.Points points ->
                points.points().stream().map(point -> "- " + line(point)).collect(Collectors.joining("\n"));
            // Another sign begins another list, where one of points stands before.
            case Passage.Marked marked -> "* **" + words(marked.text()) + "**";
            case Passage.Words lines -> lines(lines.text());
        };
    }

    /** With its line breaks; an empty line begins a paragraph. */
    static String lines(String text) {
        return text.strip()
                .lines()
                .map(Markdown::line)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<=[^\\n])\\n(?=[^\\n])", "\\\\\n");
    }

    /** Where a line begins, more signs mean something. */
    private static String line(String text) {
        return words(text).replaceFirst("^[-+=]", "\\\\$0").replaceFirst("^(\\d{1,9})([.)])", "$1\\\\$2");
    }

    /** Within a line. */
    static String words(String text) {
        return text.strip().replaceAll("[\\\\`*_\\[\\]<>&#~]", "\\\\$0");
    }
}
