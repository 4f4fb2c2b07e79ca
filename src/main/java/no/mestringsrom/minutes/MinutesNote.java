package no.mestringsrom.minutes;

import java.time.Instant;

/** What was added to approved minutes. @param by the name of who wrote it, as it was then */
public record MinutesNote(Instant at, String by, String text) {}
