package no.mestringsrom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/** What was typed, as a question to the index as it is now. */
final class TypedQuery {

    static final String NAME = "name";
    static final String PLACE = "place";
    static final String THEME = "theme";
    static final String TEXT = "text";

    private static final Map<String, Float> WEIGHTS = Map.of(NAME, 3f, PLACE, 3f, THEME, 2f, TEXT, 1f);

    private static final float BEGINNING = 0.5f;

    /** Not in long texts: there is always a word there that is nearly the same and means something else. */
    private static final float MISSPELT = 0.4f;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_REST = 4;

    /** In Norwegian a word takes the next one on: who looks for a "diabeteskurs" looks for diabetes. */
    private static final List<String> TAKEN_ON = List.of(
            "kurset",
            "kurs",
            "gruppen",
            "gruppa",
            "gruppe",
            "sykdommen",
            "sykdom",
            "sjukdom",
            "pasienter",
            "pasientar",
            "pasient",
            "syke",
            "sjuke",
            "syk",
            "sjuk",
            "plager",
            "plagar");

    private final IndexReader reader;
    private final Meant meant;

    TypedQuery(IndexReader reader) {
        this.reader = reader;
        this.meant = new Meant(reader);
    }

    Query of(List<List<String>> words, Closeness closeness) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<String> forms : words) {
            all.add(
                    word(forms, closeness != Closeness.AS_WRITTEN),
                    closeness == Closeness.IN_PART ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    /** The best of all ways in which the word may stand somewhere. */
    private Query word(List<String> forms, boolean misspelt) {
        String whole = forms.getFirst();
        List<String> all = Stream.concat(forms.stream(), withoutWhatItTookOn(whole).stream())
                .distinct()
                .toList();
        List<String> beginnings = beginnings(all);
        float rarity = rarity(all, misspelt);
        List<Query> ways = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> {
            float here = rarity * weight;
            ways.add(new BoostQuery(new TermQuery(new Term(field, whole)), here));
            for (String form : all.subList(1, all.size())) {
                ways.add(counting(new TermQuery(new Term(field, form)), here * WordSimilarity.COUNTING_BENT));
            }
            for (String beginning : beginnings) {
                ways.add(counting(new PrefixQuery(new Term(field, beginning)), here * BEGINNING));
            }
            if (misspelt && !field.equals(TEXT)) {
                meant.by(new Term(field, whole)).stream()
                        .collect(Collectors.groupingBy(
                                Meant.Spelt::edits, Collectors.mapping(Meant.Spelt::word, Collectors.toList())))
                        .forEach((edits, spelt) -> ways.add(counting(
                                new TermInSetQuery(field, spelt),
                                here * MISSPELT * (1 - (float) edits / whole.length()))));
            }
        });
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query counting(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /**
     * How much the word counts beside the others (the inverse document frequency of BM25), however it stands somewhere: the same in
     * each field and for each spelling, or what is rare in one would pass what fits better.
     */
    private float rarity(List<String> forms, boolean misspelt) {
        Stream<String> spelt = misspelt
                ? WEIGHTS.keySet().stream()
                        .filter(field -> !field.equals(TEXT))
                        .flatMap(field -> meant.by(new Term(field, forms.getFirst())).stream())
                        .map(one -> one.word().utf8ToString())
                : Stream.empty();
        long having = Stream.concat(forms.stream(), spelt)
                .mapToLong(this::having)
                .max()
                .orElse(0);
        return (float) Math.log(1 + (reader.maxDoc() - having + 0.5) / (having + 0.5));
    }

    /** Each has it in one field only, but for some that have it in the name and in the place. */
    private long having(String word) {
        long having = 0;
        try {
            for (String field : WEIGHTS.keySet()) {
                having += reader.docFreq(new Term(field, word));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.min(having, reader.maxDoc());
    }

    /** Without those that begin with another one: it finds what they would find. */
    private static List<String> beginnings(List<String> forms) {
        List<String> enough = forms.stream()
                .filter(form -> form.length() >= SHORTEST_BEGINNING)
                .toList();
        return enough.stream()
                .filter(form -> enough.stream().noneMatch(other -> !other.equals(form) && form.startsWith(other)))
                .toList();
    }

    private static Optional<String> withoutWhatItTookOn(String word) {
        return TAKEN_ON.stream()
                .filter(end -> word.endsWith(end) && word.length() >= end.length() + SHORTEST_REST)
                .map(end -> word.substring(0, word.length() - end.length()))
                .findFirst();
    }
}
