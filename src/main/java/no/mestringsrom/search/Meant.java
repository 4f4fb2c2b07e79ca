package no.mestringsrom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What words may have been meant to be, of those that the index has: with another letter or two, but with the same first one.
 * Looked up once for a search. Lucene's own query for this makes automata for each field and each attempt, which takes longer than
 * all the rest.
 */
final class Meant {

    private static final int LONG_WORD = 8;
    private static final int SHORTEST = 4;
    private static final int MOST = 20;

    /** @param edits from what was typed */
    record Spelt(BytesRef word, int edits) {}

    private final IndexReader reader;
    private final Map<Term, List<Spelt>> found = new HashMap<>();

    Meant(IndexReader reader) {
        this.reader = reader;
    }

    /** The nearest first; none where there is nothing like it, and for a number, which is never meant to be another. */
    List<Spelt> by(Term typed) {
        return found.computeIfAbsent(typed, this::like);
    }

    private List<Spelt> like(Term typed) {
        String word = typed.text();
        if (word.length() < SHORTEST || word.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        try {
            return like(typed, word, word.length() >= LONG_WORD ? 2 : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Spelt> like(Term typed, String word, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, typed.field());
        if (terms == null) {
            return List.of();
        }
        List<Spelt> like = new ArrayList<>();
        BytesRef first = new BytesRef(word.substring(0, word.offsetByCodePoints(0, 1)));
        TermsEnum all = terms.iterator();
        if (all.seekCeil(first) == TermsEnum.SeekStatus.END) {
            return List.of();
        }
        for (BytesRef term = all.term(); term != null && StringHelper.startsWith(term, first); term = all.next()) {
            // A letter is at least a byte, and at most four.
            if (term.length >= word.length() - most && term.length <= 4 * (word.length() + most)) {
                int edits = edits(word, term.utf8ToString(), most);
                if (edits <= most) {
                    like.add(new Spelt(BytesRef.deepCopyOf(term), edits));
                }
            }
        }
        return like.stream()
                .sorted(Comparator.comparingInt(Spelt::edits))
                .limit(MOST)
                .toList();
    }

    /**
     * Letters to be put in, left out, replaced, or swapped with the next one (optimal string alignment).
     *
     * @return more than {@code most} where there are more
     */
    static int edits(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return last[other.length()];
    }
}
