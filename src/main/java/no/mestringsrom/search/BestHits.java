package no.mestringsrom.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Those with the highest score, and of those with the same score those that come first as the index is sorted. In each of its
 * parts these simply stand first: once enough have been found with the highest score there can be, nothing is looked at that
 * comes after, however much it is. Comparing orders, as Lucene's own collector does, would be looking at everything.
 */
final class BestHits implements CollectorManager<BestHits.OfEachPart, TopFieldDocs> {

    private final List<LeafReaderContext> parts;
    private final Sort sorted;
    private final Sort best;
    private final int most;
    private final int counted;

    /**
     * @param parts of the index
     * @param sorted by numbers, as each part is
     * @param counted how many are counted exactly
     */
    BestHits(List<LeafReaderContext> parts, Sort sorted, int most, int counted) {
        this.parts = parts;
        this.sorted = sorted;
        this.most = most;
        this.counted = counted;
        List<SortField> fields = new ArrayList<>(List.of(SortField.FIELD_SCORE));
        fields.addAll(List.of(sorted.getSort()));
        this.best = new Sort(fields.toArray(SortField[]::new));
    }

    @Override
    public OfEachPart newCollector() {
        return new OfEachPart();
    }

    @Override
    public TopFieldDocs reduce(Collection<OfEachPart> collectors) throws IOException {
        List<TopFieldDocs> found = new ArrayList<>();
        for (OfEachPart each : collectors) {
            for (TopScoreDocCollector part : each.parts) {
                found.add(withOrder(part.topDocs()));
            }
        }
        return TopDocs.merge(best, most, found.toArray(TopFieldDocs[]::new));
    }

    private TopFieldDocs withOrder(TopDocs found) throws IOException {
        ScoreDoc[] hits = new ScoreDoc[found.scoreDocs.length];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = withOrder(found.scoreDocs[i]);
        }
        return new TopFieldDocs(found.totalHits, hits, best.getSort());
    }

    private FieldDoc withOrder(ScoreDoc hit) throws IOException {
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(hit.doc, parts));
        List<Object> values = new ArrayList<>(List.of(hit.score));
        for (SortField field : sorted.getSort()) {
            SortedNumericDocValues numbers = DocValues.getSortedNumeric(part.reader(), field.getField());
            if (!numbers.advanceExact(hit.doc - part.docBase)) {
                throw new IllegalStateException("Document " + hit.doc + " has no " + field.getField());
            }
            values.add(numbers.nextValue());
        }
        return new FieldDoc(hit.doc, hit.score, values.toArray());
    }

    /** One for each part, so that each stops for itself. */
    final class OfEachPart implements Collector {

        private final List<TopScoreDocCollector> parts = new ArrayList<>();

        private OfEachPart() {}

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext part) throws IOException {
            TopScoreDocCollector collector = new TopScoreDocCollectorManager(most, null, counted).newCollector();
            parts.add(collector);
            return collector.getLeafCollector(part);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.TOP_SCORES;
        }
    }
}
