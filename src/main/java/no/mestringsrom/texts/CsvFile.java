package no.mestringsrom.texts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a file for a spreadsheet: semicolons, as they are expected in Norway, and UTF-8 that it notices. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** @param rows of texts, and of numbers, which are written with a decimal comma */
    public static byte[] of(Stream<? extends List<?>> rows) {
        return rows.map(row -> row.stream().map(CsvFile::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", String.valueOf(BYTE_ORDER_MARK), "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Texts are quoted, and what a spreadsheet would take for a formula is text. */
    private static String cell(Object content) {
        if (content instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        String text = content.toString();
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
