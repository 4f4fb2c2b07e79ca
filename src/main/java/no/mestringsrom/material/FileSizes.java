package no.mestringsrom.material;

import java.text.NumberFormat;
import no.mestringsrom.texts.Language;

/** Sizes of files as people know them: {@code 850 kB}, {@code 1,2 MB}. */
public final class FileSizes {

    private static final double KILO = 1024;

    private FileSizes() {}

    public static String of(Language language, long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(language.locale());
        if (bytes < KILO * KILO) {
            number.setMaximumFractionDigits(0);
            return number.format(Math.ceil(bytes / KILO)) + "\u00a0kB";
        }
        number.setMaximumFractionDigits(1);
        return number.format(bytes / KILO / KILO) + "\u00a0MB";
    }
}
