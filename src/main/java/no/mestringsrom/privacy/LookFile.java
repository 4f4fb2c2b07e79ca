package no.mestringsrom.privacy;

import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.privacy.LookLog.Asked;
import no.mestringsrom.privacy.LookLog.Looked;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.texts.CsvFile;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Texts;
import org.springframework.stereotype.Component;

/** The log of looks as a file for a spreadsheet. */
@Component
public class LookFile {

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
        return CsvFile.of(Stream.of(head, rows, more).flatMap(part -> part));
    }

    private List<String> row(Looked looked, Language language) {
        return List.of(
                KeptAbout.Item.words(looked.look().at(), language),
                looked.look().name(),
                texts.get(language, WhatWasLookedAt.key(looked.look().what())),
                looked.course() == null ? "" : looked.course().title());
    }
}
