package no.mestringsrom.print;

import java.util.List;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something to be printed on A4.
 *
 * @param title shown, and the name of the document to a screen reader
 * @param sender who it comes from, at the top
 * @param bottom stands at the foot of a poster, on the sender's colour; null for none, and always for a letter
 */
public record Document(
        Kind kind,
        String title,
        Language language,
        Sender sender,
        List<Block> body,
        @Nullable Block bottom) {

    public enum Kind {
        /** To hang on a wall: one page, large. */
        POSTER,
        /** To be read in the hand: as many pages as it takes. */
        LETTER
    }

    /** @param detail such as the municipalities; empty for none */
    public record Sender(String name, String detail, Colour colour) {}

    public Document {
        body = List.copyOf(body);
        if (bottom != null && kind != Kind.POSTER) {
            throw new IllegalArgumentException("Only a poster has a bottom");
        }
    }
}
