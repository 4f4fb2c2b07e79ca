package no.mestringsrom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A text in the words it is found by. */
final class Words {

    /** Enough for a sentence; what is longer costs nobody anything. */
    private static final int LONGEST_TEXT = 120;

    private static final int MOST = 8;
    private static final int LONGEST_WORD = 40;

    private static final Spelling SPELLING = new Spelling();

    private Words() {}

    /** Of what somebody typed: each word with the forms it may take, the whole word first. */
    static List<List<String>> typed(String text) {
        List<List<String>> words = of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        return words.size() > MOST ? words.subList(0, MOST) : words;
    }

    static List<List<String>> of(String text) {
        List<List<String>> words = new ArrayList<>();
        try (TokenStream tokens = SPELLING.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (step.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new ArrayList<>());
                }
                String word = term.toString();
                words.getLast().add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
