package no.mestringsrom.print;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of somebody's choice, with what is needed to be read on it and in it: contrast of at least 4.5 to 1 by WCAG
 * 2.2's formula for relative luminance.
 *
 * @param rgb 0 to 0xffffff
 */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xffffff);
    public static final Colour BLACK = new Colour(0);

    /** The house's own, for whoever has chosen none. */
    public static final Colour HOUSE = new Colour(0x0b6470);

    private static final double READABLE = 4.5;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public Colour {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("Not a colour: " + rgb);
        }
    }

    /** From {@code #rrggbb}; empty for anything else. */
    public static Optional<Colour> ofHex(String written) {
        return HEX.matcher(written).matches()
                ? Optional.of(new Colour(Integer.parseInt(written.substring(1), 16)))
                : Optional.empty();
    }

    /** {@code #rrggbb} in lower case. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** From 1 to 21. */
    public double contrast(Colour other) {
        double own = luminance();
        double others = other.luminance();
        return (Math.max(own, others) + 0.05) / (Math.min(own, others) + 0.05);
    }

    /** What to write in on a surface of this colour: white where that can be read, black otherwise. */
    public Colour textOnIt() {
        return contrast(WHITE) >= READABLE ? WHITE : BLACK;
    }

    /** This colour, or as much of it as can be read as text on white and on {@link #tint}. */
    public Colour asText() {
        Colour paper = tint();
        Colour text = this;
        for (int kept = 99; text.contrast(paper) < READABLE; kept--) {
            text = mixed(BLACK, kept);
        }
        return text;
    }

    /** So little of it on white that text is read on it as on white. */
    public Colour tint() {
        return mixed(WHITE, 9);
    }

    /** @param kept per cent of this colour */
    private Colour mixed(Colour other, int kept) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed |= ((channel(shift) * kept + other.channel(shift) * (100 - kept)) / 100) << shift;
        }
        return new Colour(mixed);
    }

    private int channel(int shift) {
        return rgb >> shift & 0xff;
    }

    private double luminance() {
        return 0.2126 * linear(channel(16)) + 0.7152 * linear(channel(8)) + 0.0722 * linear(channel(0));
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
