package no.mestringsrom.texts;

/** The beginning of what is too long to be told in full. */
public final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {}

    /**
     * At the end of a sentence, or else of a word, or else wherever it must be, with dots that say that there is more.
     *
     * @param longest in characters, with the dots; at least 4
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 2;
        String told = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
        int sentence = Math.max(told.lastIndexOf(". ") + 1, told.lastIndexOf('\n'));
        int word = told.lastIndexOf(' ');
        if (sentence > longest / 2) {
            return told.substring(0, sentence).stripTrailing() + " " + MORE;
        }
        return (word > longest / 2 ? told.substring(0, word) : told).stripTrailing() + MORE;
    }
}
