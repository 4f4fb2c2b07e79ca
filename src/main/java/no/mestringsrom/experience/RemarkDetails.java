package no.mestringsrom.experience;

import java.time.Instant;

/**
 * @param tried whether it says that they have tried it too; then there may be no words
 * @param words in Markdown
 * @param mayTakeBack whether the reader wrote it or leads the network
 */
public record RemarkDetails(
        RemarkId id, Writer writer, boolean tried, String words, Instant writtenAt, boolean mayTakeBack) {}
