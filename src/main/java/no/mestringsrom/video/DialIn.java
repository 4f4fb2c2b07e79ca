package no.mestringsrom.video;

/**
 * A way into the meeting for one who has only a telephone.
 *
 * @param phone the number to call, as people read it
 * @param pin what to key in: digits, in groups of three
 */
public record DialIn(String phone, String pin) {}
