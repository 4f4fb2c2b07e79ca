package no.mestringsrom.template;

import java.time.Instant;

/** That there is an edition, since when, and what was new in it in the words of whoever saved it; may be empty. */
public record EditionNote(int number, String note, Instant savedAt) {}
