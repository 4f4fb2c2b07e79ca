package no.mestringsrom.minutes;

/** The text as it is now, and after how many changes. */
public record TextNow(int version, String text, boolean approved) {}
