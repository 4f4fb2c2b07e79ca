package no.mestringsrom.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What our font can draw. Anything else would be an empty box, and nothing at all to a screen reader. */
final class Letters {

    private static final CmapLookup KNOWN = read();

    private Letters() {}

    /** The text without what is no text, and with a question mark for each letter that the font lacks. */
    static String drawable(String text) {
        StringBuilder drawable = new StringBuilder(text.length());
        text.codePoints().forEach(written -> {
            int letter = written == 0x202f ? 0xa0 : written;
            if (letter == '\n' || letter == '\t' || KNOWN.getGlyphId(letter) != 0) {
                drawable.appendCodePoint(letter);
            } else if (Character.isLetter(letter)) {
                drawable.append('?');
            }
        });
        return drawable.toString();
    }

    private static CmapLookup read() {
        try (InputStream file = OwnFiles.open("SourceSans3-Regular.otf");
                OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
