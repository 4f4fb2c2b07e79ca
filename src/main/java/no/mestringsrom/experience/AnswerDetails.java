package no.mestringsrom.experience;

import java.time.Instant;

/**
 * @param words in Markdown
 * @param helped whether whoever asked says so
 * @param added by whoever asked: no answer
 * @param mayTakeBack whether the reader wrote it or leads the network
 */
public record AnswerDetails(
        AnswerId id,
        Writer writer,
        String words,
        boolean helped,
        Instant answeredAt,
        boolean added,
        boolean mayTakeBack) {}
