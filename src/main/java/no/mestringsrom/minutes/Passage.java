package no.mestringsrom.minutes;

import java.util.ArrayList;
import java.util.List;

/** The text as it is shown and printed: a few kinds of passages, told by how their first line begins. */
public sealed interface Passage {

    /** What the whole is called. */
    record Title(String text) implements Passage {}

    record Heading(String text) implements Passage {}

    record Points(List<String> points) implements Passage {}

    /** A decision or an action, with the word that marks it. */
    record Marked(String text) implements Passage {}

    /** @param text with the writers' line breaks */
    record Words(String text) implements Passage {}

    /** @param marks which lines of it are marked */
    static List<Passage> of(String text, Marks marks) {
        List<Passage> passages = new ArrayList<>();
        List<String> points = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (String line : (text + "\n\n").split("\n", -1)) {
            String bare = line.strip();
            boolean marked = !marks.in(line).isEmpty();
            boolean point = !marked && (bare.startsWith("- ") || bare.startsWith("* "));
            boolean word = !marked && !point && !bare.isEmpty() && !bare.startsWith("#");
            if (!word && !words.isEmpty()) {
                passages.add(new Words(words.toString()));
                words.setLength(0);
            }
            if (!point && !points.isEmpty()) {
                passages.add(new Points(List.copyOf(points)));
                points.clear();
            }
            if (marked) {
                passages.add(new Marked(bare.replaceFirst("^[-*]\\s+", "")));
            } else if (point) {
                points.add(bare.substring(2).strip());
            } else if (word) {
                words.append(words.isEmpty() ? "" : "\n").append(bare);
            } else if (bare.startsWith("#")) {
                heading(passages, bare);
            }
        }
        return passages;
    }

    private static void heading(List<Passage> passages, String line) {
        String text = line.replaceFirst("^#+\\s*", "");
        if (!text.isEmpty()) {
            passages.add(passages.isEmpty() && line.startsWith("# ") ? new Title(text) : new Heading(text));
        }
    }
}
