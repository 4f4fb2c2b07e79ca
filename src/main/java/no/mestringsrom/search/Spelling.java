package no.mestringsrom.search;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * What is left of a word when it does not matter how it is bent or which letters a keyboard has: {@code Tromsø} is {@code
 * tromso}, {@code Kárášjohka} is {@code karasjohka}. Each word stands both whole and as its stem, so that the beginning of
 * a word fits too.
 */
final class Spelling extends Analyzer {

    /** Those that say nothing of what somebody looks for. */
    private static final CharArraySet EMPTY_WORDS = new CharArraySet(
            List.of(
                    "og", "i", "på", "for", "til", "med", "av", "om", "en", "ei", "et", "ein", "eit", "er", "som", "å",
                    "jeg", "eg", "meg", "har", "den", "det", "de", "dei", "vi", "du", "kurs", "kurset", "kursa",
                    "kursene", "kommune", "suohkan", "the", "a", "an", "of", "in", "on", "and", "with", "course",
                    "courses", "kursa", "kurssat", "ja"),
            true);

    /** The stemmer's own names for these are not public. */
    private static final int BOKMAL = 1;

    private static final int NYNORSK = 2;

    private static final Pattern DOUBLE_A = Pattern.compile("aa");
    private static final Pattern O_E = Pattern.compile("oe");

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer text = new StandardTokenizer();
        TokenStream words = new StopFilter(new LowerCaseFilter(text), EMPTY_WORDS);
        words = new KeywordRepeatFilter(words);
        words = new NorwegianLightStemFilter(words, BOKMAL | NYNORSK);
        words = new ASCIIFoldingFilter(words);
        // Where å and ø are written without their keys.
        words = new PatternReplaceFilter(words, DOUBLE_A, "a", true);
        words = new PatternReplaceFilter(words, O_E, "o", true);
        return new TokenStreamComponents(text, new RemoveDuplicatesTokenFilter(words));
    }
}
