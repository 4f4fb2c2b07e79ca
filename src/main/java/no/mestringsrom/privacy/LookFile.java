package no.mestringsrom.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.privacy.LookLog.Asked;
import no.mestringsrom.privacy.LookLog.Looked;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** The log of looks as a file for a spreadsheet: semicolons, as they are expected in Norway, and UTF-8 that it notices. */
@Component
public class LookFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LookLog log;
    private final Texts texts;

    LookFile(LookLog log, Texts texts) {
        this.log = log;
        this.texts = texts;
    }

    /** At most {@link LookLog#MOST_IN_FILE} rows, and a last one that says so where there are more. */
    public byte[] csv(Asked asked, Language language) {
        List<Looked> found = log.find(asked, 0, LookLog.MOST_IN_FILE + 1);
        Stream<List<String>> head = Stream.of(Stream.of("at", "who", "what", "course")
                .map(column -> texts.get(language, "privacy.LookLog." + column))
                .toList());
        Stream<List<String>> rows = found.stream().limit(LookLog.MOST_IN_FILE).map(row -> row(row, language));
        Stream<List<String>> more = found.size() > LookLog.MOST_IN_FILE
                ? Stream.of(List.of(texts.get(language, "privacy.LookLog.more", LookLog.MOST_IN_FILE)))
                : Stream.empty();
        String lines = Stream.of(head, rows, more)
                .flatMap(part -> part)
                .map(line -> line.stream().map(LookFile::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", String.valueOf(BYTE_ORDER_MARK), "\r\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> row(Looked looked, Language language) {
        return List.of(
                KeptAbout.Item.words(looked.look().at(), language),
                looked.look().name(),
                texts.get(language, WhatWasLookedAt.key(looked.look().what())),
                looked.course() == null ? "" : looked.course().title());
    }

    /** Quoted; what a spreadsheet would take for a formula is text. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
