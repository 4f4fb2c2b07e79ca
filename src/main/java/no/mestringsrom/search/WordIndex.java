package no.mestringsrom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

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

    private static final SortField BY_ORDER = LongField.newSortField(ORDER, false, SortedNumericSelector.Type.MIN);
    /** A number, since comparing texts would take longer than the search. */
    private static final SortField BY_TIE = LongField.newSortField(TIE, false, SortedNumericSelector.Type.MIN);

    private static final Sort SOONEST = new Sort(BY_ORDER, BY_TIE);

    private static final Similarity SIMILARITY = new WordSimilarity();

    private static final FieldType WORD = word();

    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** What is in the index, so that whoever puts it in again changes nothing. */
    private final Map<String, Known> known = new HashMap<>();

    private record Known(long order, long content) {}

    public WordIndex() {
        try {
            writer = new IndexWriter(
                    // As one array, anything in a file is a step away; a list of small buffers is copied for every
                    // look.
                    new ByteBuffersDirectory(
                            new SingleInstanceLockFactory(),
                            ByteBuffersDataOutput::new,
                            ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY),
                    // Sorted as it is listed, a page is found without looking at the rest.
                    new IndexWriterConfig().setIndexSort(SOONEST).setSimilarity(SIMILARITY));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(SIMILARITY);
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In place of those with the same keys. Costs next to nothing for what is there already as it is put in.
     *
     * @param gone not there any more, but for those that are put in
     */
    public synchronized void put(Collection<Findable> things, Collection<String> gone) {
        Set<String> keys = things.stream().map(Findable::key).collect(Collectors.toSet());
        try {
            for (String key : gone) {
                if (!keys.contains(key) && known.remove(key) != null) {
                    writer.deleteDocuments(new Term(KEY, key));
                }
            }
            for (Findable thing : things) {
                Known it = new Known(thing.order(), thing.content());
                if (!it.equals(known.get(thing.key()))) {
                    writer.updateDocument(new Term(KEY, thing.key()), document(thing));
                    known.put(thing.key(), it);
                }
            }
            // Also where nothing has changed: what was put in before something went wrong, and parts that were joined.
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
    public synchronized void replace(long first, long last, Collection<Findable> things) {
        put(
                things,
                known.entrySet().stream()
                        .filter(one -> one.getValue().order() >= first
                                && one.getValue().order() <= last)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** In place of all there was. */
    public void replace(Collection<Findable> things) {
        replace(Long.MIN_VALUE, Long.MAX_VALUE, things);
    }

    /**
     * Has the parts joined that come of putting in a few at a time: every search looks through each of them. Nobody waits for it;
     * they are searched as one from the next time on that something is put in.
     */
    public void join() {
        try {
            writer.forceMerge(1, false);
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
                    return find(searcher, wanted, new MatchAllDocsQuery(), Closeness.AS_WRITTEN, false);
                }
                Found found = Found.NOTHING;
                TypedQuery typed = new TypedQuery(searcher.getIndexReader());
                for (Closeness closeness : Closeness.values()) {
                    found = find(searcher, wanted, typed.of(words, closeness), closeness, true);
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

    private static Found find(IndexSearcher searcher, Wanted wanted, Query words, Closeness closeness, boolean scored)
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
        TopDocs found = searcher.search(query.build(), new BestHits(SOONEST, last, Found.COUNTED, scored));
        List<String> keys = new ArrayList<>();
        ScoreDoc[] hits = found.scoreDocs;
        for (int i = wanted.from(); i < hits.length; i++) {
            keys.add(key(searcher, hits[i].doc));
        }
        return new Found(List.copyOf(keys), found.totalHits.value(), closeness);
    }

    /** From a column of its own: what is stored beside each other is also packed together, and unpacking it takes longer. */
    private static String key(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> parts = searcher.getLeafContexts();
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(document, parts));
        BinaryDocValues keys = DocValues.getBinary(part.reader(), KEY);
        if (!keys.advanceExact(document - part.docBase)) {
            throw new IllegalStateException("Document " + document + " has no key");
        }
        return keys.binaryValue().utf8ToString();
    }

    private static Document document(Findable thing) {
        Document document = new Document();
        document.add(new StringField(KEY, thing.key(), Field.Store.NO));
        document.add(new BinaryDocValuesField(KEY, new BytesRef(thing.key())));
        document.add(new LongField(TIE, thing.key().hashCode(), Field.Store.NO));
        document.add(new LongField(ORDER, thing.order(), Field.Store.NO));
        Set<String> known = new HashSet<>();
        Set<String> named = addWords(document, TypedQuery.NAME, thing.name(), Set.of(), known);
        // As much as in the name: what stands there in another form only counts more here.
        addWords(document, TypedQuery.PLACE, thing.place(), named, known);
        addWords(document, TypedQuery.THEME, thing.theme(), known, known);
        addWords(document, TypedQuery.TEXT, thing.text(), known, known);
        for (Map.Entry<String, Set<String>> mark : thing.marks().entrySet()) {
            mark.getValue().forEach(one -> document.add(new StringField(MARK + mark.getKey(), one, Field.Store.NO)));
        }
        return document;
    }

    /**
     * Each word where it counts the most, and nowhere else: the best is all that counts, and what is not there need not be
     * looked at.
     *
     * @param enough words that count as much, or more, elsewhere
     * @param known those that stand elsewhere in any form; what is put in here is added
     * @return those that were put in as they are written
     */
    private static Set<String> addWords(
            Document document, String field, String text, Set<String> enough, Set<String> known) {
        List<List<String>> words = Words.of(text);
        Set<String> here = words.stream().map(List::getFirst).collect(Collectors.toSet());
        here.removeAll(enough);
        Set<String> bent = words.stream().flatMap(List::stream).collect(Collectors.toSet());
        bent.removeAll(known);
        bent.removeAll(here);
        here.forEach(word -> add(document, field, word, WordSimilarity.WRITTEN));
        bent.forEach(word -> add(document, field, word, WordSimilarity.BENT));
        known.addAll(here);
        known.addAll(bent);
        return here;
    }

    private static void add(Document document, String field, String word, int times) {
        for (int i = 0; i < times; i++) {
            document.add(new Field(field, word, WORD));
        }
    }

    /** One word, counted. */
    private static FieldType word() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
