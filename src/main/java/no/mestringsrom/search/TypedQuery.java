package no.mestringsrom.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What was typed, as a question to the index. */
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

    private TypedQuery() {}

    static Query of(List<List<String>> words, Closeness closeness, Meant meant) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<String> forms : words) {
            all.add(
                    closeness == Closeness.AS_WRITTEN ? word(forms, typed -> Optional.empty()) : word(forms, meant::by),
                    closeness == Closeness.IN_PART ? BooleanClause.Occur.SHOULD : BooleanClause.Occur.MUST);
        }
        return all.build();
    }

    private static Query word(List<String> forms, Function<Term, Optional<Query>> meant) {
        List<Query> ways = new ArrayList<>();
        String whole = forms.getFirst();
        List<String> all = Stream.concat(forms.stream(), withoutWhatItTookOn(whole).stream())
                .distinct()
                .toList();
        List<String> beginnings = beginnings(all);
        WEIGHTS.forEach((field, weight) -> {
            for (String form : all) {
                ways.add(new BoostQuery(new TermQuery(new Term(field, form)), weight));
            }
            for (String beginning : beginnings) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(field, beginning)), weight * BEGINNING));
            }
            if (!field.equals(TEXT)) {
                meant.apply(new Term(field, whole))
                        .ifPresent(spelt -> ways.add(new BoostQuery(spelt, weight * MISSPELT)));
            }
        });
        return new DisjunctionMaxQuery(ways, 0);
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
