package no.mestringsrom.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody did to the text, as the library in the browser writes it down: a list of parts in order, each a number of
 * characters that stay, or {@code [deleted, "line", "line", …]}: so many that go, and the lines that come in their place.
 * Characters are UTF-16 units, as in Java. A line break is one of them.
 */
final class Changes {

    /** @param inserted null where the characters stay */
    private record Part(int length, @Nullable String inserted) {}

    private final List<Part> parts;

    private Changes(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws MinutesRefused for anything else than such a list */
    static Changes read(JsonNode json) {
        if (!json.isArray()) {
            throw unreadable();
        }
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json) {
            parts.add(part.isArray() ? replaced(part) : new Part(length(part), null));
        }
        return new Changes(parts);
    }

    private static Part replaced(JsonNode part) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < part.size(); i++) {
            String line = part.get(i).isString() ? part.get(i).stringValue() : "\n";
            if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0 || line.indexOf('\0') >= 0) {
                throw unreadable();
            }
            lines.add(line);
        }
        return new Part(length(part.path(0)), String.join("\n", lines));
    }

    private static int length(JsonNode written) {
        if (!written.isInt() || written.intValue() < 0) {
            throw unreadable();
        }
        return written.intValue();
    }

    /** @throws MinutesRefused if the text is another than the one that was changed */
    String applyTo(String text) {
        StringBuilder changed = new StringBuilder(text.length());
        long at = 0;
        for (Part part : parts) {
            long end = at + part.length();
            if (end > text.length()) {
                throw unreadable();
            }
            changed.append(part.inserted() == null ? text.substring((int) at, (int) end) : part.inserted());
            at = end;
        }
        if (at != text.length()) {
            throw unreadable();
        }
        return changed.toString();
    }

    /** Where the character that stood there stands afterwards; empty if it went. */
    OptionalInt follow(int position) {
        int before = 0;
        int after = 0;
        for (Part part : parts) {
            boolean here = position < before + part.length();
            if (here) {
                return part.inserted() == null ? OptionalInt.of(after + position - before) : OptionalInt.empty();
            }
            before += part.length();
            after += part.inserted() == null ? part.length() : part.inserted().length();
        }
        return OptionalInt.empty();
    }

    /** Where something came in first or went first; 0 if nothing did. */
    int firstAt() {
        int at = 0;
        for (Part part : parts) {
            if (part.inserted() != null) {
                return at;
            }
            at += part.length();
        }
        return 0;
    }

    private static MinutesRefused unreadable() {
        return new MinutesRefused(Reason.UNREADABLE);
    }
}
