package no.mestringsrom.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;

/**
 * Those with the highest score, and of those with the same score those that come first as the index is sorted. In each of its
 * parts these simply stand first: once enough have been found with the highest score there can be, nothing is looked at that
 * comes after, however much it is. Comparing orders, as Lucene's own collector does, would be looking at everything.
 */
final class BestHits implements CollectorManager<BestHits.OfEachPart, TopDocs> {

    private final List<String> sorted;
    private final int most;
    private final int counted;
    private final boolean scored;

    /**
     * @param sorted by numbers, as each part is
     * @param counted how many are counted exactly
     * @param scored whether some fit better than others
     */
    BestHits(Sort sorted, int most, int counted, boolean scored) {
        this.sorted = Arrays.stream(sorted.getSort()).map(SortField::getField).toList();
        this.most = most;
        this.counted = counted;
        this.scored = scored;
    }

    @Override
    public OfEachPart newCollector() {
        return new OfEachPart();
    }

    @Override
    public TopDocs reduce(Collection<OfEachPart> collectors) throws IOException {
        List<Part> parts =
                collectors.stream().flatMap(each -> each.parts.stream()).toList();
        // In a single one there is nothing to compare with.
        List<String> compared = parts.size() > 1 ? sorted : List.of();
        PriorityQueue<Cursor> next = new PriorityQueue<>(Cursor.BEST_FIRST);
        for (Part part : parts) {
            Cursor cursor = new Cursor(part, compared);
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        List<ScoreDoc> best = new ArrayList<>();
        while (best.size() < most && !next.isEmpty()) {
            Cursor cursor = next.remove();
            best.add(cursor.hit());
            if (cursor.advance()) {
                next.add(cursor);
            }
        }
        return new TopDocs(
                new TotalHits(seen(parts), TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), best.toArray(ScoreDoc[]::new));
    }

    private static int seen(List<Part> parts) {
        return parts.stream().mapToInt(Part::seen).sum();
    }

    /** One for each part, so that each stops for itself. */
    final class OfEachPart implements Collector {

        private final List<Part> parts = new ArrayList<>();

        private OfEachPart() {}

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            int toCount = Math.max(1, counted - seen(parts));
            int hits = Math.min(most, context.reader().maxDoc());
            if (scored) {
                TopScoreDocCollector best = new TopScoreDocCollectorManager(hits, null, toCount).newCollector();
                parts.add(new Scored(context, best));
                return best.getLeafCollector(context);
            }
            First first = new First(context, hits, toCount);
            parts.add(first);
            return first;
        }

        @Override
        public ScoreMode scoreMode() {
            return scored ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private interface Part {

        LeafReaderContext context();

        int seen();

        ScoreDoc[] best();
    }

    private record Scored(LeafReaderContext context, TopScoreDocCollector collector) implements Part {

        @Override
        public int seen() {
            return collector.getTotalHits();
        }

        @Override
        public ScoreDoc[] best() {
            return collector.topDocs().scoreDocs;
        }
    }

    /** Where all fit equally well: as they come, without comparing them. */
    private static final class First implements Part, LeafCollector {

        private final LeafReaderContext context;
        private final int toCount;
        private final int[] hits;
        private int seen;

        private First(LeafReaderContext context, int hits, int toCount) {
            this.context = context;
            this.toCount = toCount;
            this.hits = new int[hits];
        }

        @Override
        public LeafReaderContext context() {
            return context;
        }

        @Override
        public int seen() {
            return seen;
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            if (seen < hits.length) {
                hits[seen] = context.docBase + document;
            }
            if (++seen > Math.max(hits.length, toCount)) {
                throw new CollectionTerminatedException();
            }
        }

        @Override
        public ScoreDoc[] best() {
            return Arrays.stream(hits, 0, Math.min(seen, hits.length))
                    .mapToObj(hit -> new ScoreDoc(hit, 0))
                    .toArray(ScoreDoc[]::new);
        }
    }

    /** Goes through what was found in a part, the best first. */
    private static final class Cursor {

        static final Comparator<Cursor> BEST_FIRST = Comparator.comparingDouble((Cursor cursor) -> -cursor.hit().score)
                .thenComparing(cursor -> cursor.order, Arrays::compare)
                .thenComparingInt(cursor -> cursor.hit().doc);

        private final LeafReaderContext part;
        private final ScoreDoc[] hits;
        private final List<String> sorted;
        private final List<SortedNumericDocValues> numbers = new ArrayList<>();
        private final long[] order;
        private int at = -1;

        private Cursor(Part part, List<String> sorted) {
            this.part = part.context();
            this.hits = part.best();
            this.sorted = sorted;
            this.order = new long[sorted.size()];
        }

        private ScoreDoc hit() {
            return hits[at];
        }

        /** @return whether there is one more */
        private boolean advance() throws IOException {
            at++;
            if (at == hits.length) {
                return false;
            }
            // They can only be read forwards.
            if (at == 0 || hits[at].doc < hits[at - 1].doc) {
                numbers.clear();
                for (String field : sorted) {
                    numbers.add(DocValues.getSortedNumeric(part.reader(), field));
                }
            }
            for (int i = 0; i < order.length; i++) {
                if (!numbers.get(i).advanceExact(hits[at].doc - part.docBase)) {
                    throw new IllegalStateException("Document " + hits[at].doc + " has no " + sorted.get(i));
                }
                order[i] = numbers.get(i).nextValue();
            }
            return true;
        }
    }
}
