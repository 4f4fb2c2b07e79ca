package no.mestringsrom.site;

import java.security.SecureRandom;

/** What a person can read out to whoever looks after the house, and what the log is searched for. */
public final class ErrorReference {

    /** Without what is mistaken for something else when read aloud or off a screen. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ23456789";

    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ErrorReference() {}

    public static String next() {
        StringBuilder reference = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
