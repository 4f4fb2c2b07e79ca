package no.mestringsrom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Everything of one kind that can be found by words, in memory. Whoever puts things in decides when: what is put in is found
 * from then on, by everybody at once, and never half of it.
 */
public final class WordIndex {

    private static final String KEY = "key";
    private static final String ORDER = "order";

    /** Which of two with the same order comes first: always the same one. */
    private static final String TIE = "tie";

    private static final String MARK = "mark.";
    private static final int COUNTED = 1_000;

    private static final SortField BY_ORDER = LongField.newSortField(ORDER, false, SortedNumericSelector.Type.MIN);
    /** A number, since comparing texts would take longer than the search. */
    private static final SortField BY_TIE = LongField.newSortField(TIE, false, SortedNumericSelector.Type.MIN);

    private static final Sort SOONEST = new Sort(BY_ORDER, BY_TIE);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, BY_ORDER, BY_TIE);

    private final IndexWriter writer;
    private final SearcherManager searchers;

    public WordIndex() {
        try {
            // Sorted as it is listed, a page is found without looking at the rest.
            writer = new IndexWriter(
                    new ByteBuffersDirectory(), new IndexWriterConfig(new Spelling()).setIndexSort(SOONEST));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of those with the same keys. */
    public synchronized void put(Collection<Findable> things, Collection<String> gone) {
        try {
            for (String key : gone) {
                writer.deleteDocuments(new Term(KEY, key));
            }
            for (Findable thing : things) {
                writer.updateDocument(new Term(KEY, thing.key()), document(thing));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In place of all there was from one order to another, and of those with the same keys elsewhere.
     *
     * @param first order, inclusive, as {@code last} is
     */
    public synchronized void replace(long first, long last, Iterable<Findable> things) {
        try {
            writer.deleteDocuments(LongField.newRangeQuery(ORDER, first, last));
            for (Findable thing : things) {
                writer.updateDocument(new Term(KEY, thing.key()), document(thing));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In place of all there was. */
    public synchronized void replace(Iterable<Findable> things) {
        try {
            writer.deleteAll();
            for (Findable thing : things) {
                writer.addDocument(document(thing));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Found find(Wanted wanted) {
        List<List<String>> words = Words.typed(wanted.words());
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                if (words.isEmpty()) {
                    return find(searcher, wanted, new MatchAllDocsQuery(), SOONEST, Closeness.AS_WRITTEN);
                }
                Found found = Found.NOTHING;
                Meant meant = new Meant(searcher.getIndexReader());
                for (Closeness closeness : Closeness.values()) {
                    found = find(searcher, wanted, TypedQuery.of(words, closeness, meant), BEST, closeness);
                    if (found.total() > 0) {
                        break;
                    }
                }
                return found;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found find(IndexSearcher searcher, Wanted wanted, Query words, Sort sort, Closeness closeness)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words, BooleanClause.Occur.MUST);
        if (wanted.after() != Long.MIN_VALUE) {
            query.add(
                    LongField.newRangeQuery(ORDER, Math.addExact(wanted.after(), 1), Long.MAX_VALUE),
                    BooleanClause.Occur.FILTER);
        }
        wanted.marks()
                .forEach((mark, values) -> query.add(
                        new TermInSetQuery(
                                MARK + mark, values.stream().map(BytesRef::new).toList()),
                        BooleanClause.Occur.FILTER));
        int last = Math.max(
                1,
                Math.min(
                        wanted.from() + wanted.most(), searcher.getIndexReader().maxDoc()));
        TopFieldDocs found = searcher.search(query.build(), new TopFieldCollectorManager(sort, last, null, COUNTED));
        StoredFields stored = searcher.storedFields();
        List<String> keys = new ArrayList<>();
        ScoreDoc[] hits = found.scoreDocs;
        for (int i = wanted.from(); i < hits.length; i++) {
            keys.add(stored.document(hits[i].doc, Set.of(KEY)).get(KEY));
        }
        return new Found(List.copyOf(keys), found.totalHits.value(), closeness);
    }

    private static Document document(Findable thing) {
        Document document = new Document();
        document.add(new StringField(KEY, thing.key(), Field.Store.YES));
        document.add(new LongField(TIE, thing.key().hashCode(), Field.Store.NO));
        document.add(new LongField(ORDER, thing.order(), Field.Store.NO));
        document.add(new TextField(TypedQuery.NAME, thing.name(), Field.Store.NO));
        document.add(new TextField(TypedQuery.PLACE, thing.place(), Field.Store.NO));
        document.add(new TextField(TypedQuery.THEME, thing.theme(), Field.Store.NO));
        document.add(new TextField(TypedQuery.TEXT, thing.text(), Field.Store.NO));
        for (Map.Entry<String, Set<String>> mark : thing.marks().entrySet()) {
            mark.getValue().forEach(one -> document.add(new StringField(MARK + mark.getKey(), one, Field.Store.NO)));
        }
        return document;
    }
}
