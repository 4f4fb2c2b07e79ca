package no.mestringsrom.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * A word counts what the question says; a little less where it stands there only as another form of what is written. How often
 * it stands in a text, or how long that is, makes no difference: so many things fit equally well.
 */
final class WordSimilarity extends Similarity {

    /** How often a word is put into the index that is written like this. */
    static final int WRITTEN = 2;

    /** As another form of what is written. */
    static final int BENT = 1;

    /** In another form than it was typed in. */
    static final float COUNTING_BENT = 0.9f;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        return new SimScorer() {
            @Override
            public float score(float frequency, long norm) {
                return frequency < WRITTEN ? boost * COUNTING_BENT : boost;
            }
        };
    }
}
