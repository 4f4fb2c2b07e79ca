package no.mestringsrom.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.place.Municipalities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordIndexTest {

    private static final WordIndex PLACES = new WordIndex();

    @BeforeAll
    static void allPlaces() {
        PLACES.replace(new Municipalities()
                .all().stream()
                        .map(place -> new Findable(
                                place.number(), place.searchedBy(), "", "", "", Map.of(), -place.population()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Tromsø, 5501",
        "Tromso, 5501",
        "tromsoe, 5501",
        "Romsa, 5501",
        "Trømsø, 5501",
        "Tromsö, 5501",
        "Karasjok, 5610",
        "Karasjohka, 5610",
        "Kárášjohka, 5610",
        "karasjokk, 5610",
        "Guovdageaidnu, 5612",
        "Kautokeino, 5612",
        "Porsangu, 5622",
        "Deatnu, 5628",
        "Aarborte, 1826",
        "Aalesund, 1508",
        "Ålesund, 1508",
        "Alesund, 1508",
        "Nordreisa, 5544",
        "Raisa, 5544",
        "Storslett, 5544",
        "Måselv, 5524",
        "Sor-Varanger, 5605",
    })
    void findsAPlaceByAnyOfItsNamesHoweverItIsSpelt(String typed, String number) {
        assertThat(PLACES.find(Wanted.words(typed, 1)).keys()).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({"hjartesjukdom, hjartesjukdommen", "smerter, smerte", "samlingene, samling", "kvinnene, kvinner"})
    void meetsInTheStem(String typed, String written) {
        WordIndex index = new WordIndex();
        index.replace(List.of(named("a", written), named("b", "noe annet")));

        assertThat(index.find(Wanted.words(typed, 5)).keys()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "kols, kols, 0",
        "kosl, kols, 1",
        "kos, kols, 1",
        "kolls, kols, 1",
        "kals, kols, 1",
        "slok, kols, 3",
        "lungsykdom, lungesykdom, 1",
        "diabetis, diabetes, 1",
        "ab, abcdefgh, 3"
    })
    void countsWhatIsMisspelt(String typed, String written, int edits) {
        assertThat(Meant.edits(typed, written, 2)).isEqualTo(edits);
        assertThat(Meant.edits(written, typed, 2)).isEqualTo(edits);
    }

    @Test
    void aNumberIsNotMeantToBeAnother() {
        WordIndex index = new WordIndex();
        index.replace(List.of(named("a", "kurs2026"), named("b", "sel")));

        assertThat(index.find(Wanted.words("kurs2027", 5)).keys()).isEmpty();
        assertThat(index.find(Wanted.words("kurs2026", 5)).keys()).containsExactly("a");
    }

    @Test
    void replacesAllAtOnceAndOneByOne() {
        WordIndex index = new WordIndex();
        index.replace(List.of(named("a", "hval"), named("b", "sel")));
        index.replace(List.of(named("c", "oter")));
        assertThat(index.find(Wanted.words("", 5)).keys()).containsExactly("c");

        index.put(List.of(named("c", "gaupe"), named("d", "jerv")), Set.of());
        assertThat(index.find(Wanted.words("oter", 5)).keys()).isEmpty();
        assertThat(index.find(Wanted.words("gaupe", 5)).keys()).containsExactly("c");

        index.put(List.of(), Set.of("c"));
        assertThat(index.find(Wanted.words("", 5)).keys()).containsExactly("d");
    }

    @Test
    void findsWhatWasTakenOutAndPutInAgainAsItWas() {
        WordIndex index = new WordIndex();
        index.put(List.of(named("a", "hval")), Set.of());
        index.put(List.of(), Set.of("a"));
        assertThat(index.find(Wanted.words("hval", 5)).keys()).isEmpty();

        index.put(List.of(named("a", "hval")), Set.of("a"));
        assertThat(index.find(Wanted.words("hval", 5)).keys()).containsExactly("a");

        index.replace(List.of());
        index.replace(List.of(named("a", "hval")));
        assertThat(index.find(Wanted.words("hval", 5)).keys()).containsExactly("a");
    }

    @Test
    void showsWhatWasPutInBeforeSomethingWentWrongWhenItIsPutInAgain() {
        WordIndex index = new WordIndex();
        Findable right = named("a", "hval");
        Findable tooMuch = new Findable("b", "sel", "", "", "", Map.of("art", Set.of("x".repeat(40_000))), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> index.put(List.of(right, tooMuch), Set.of()));

        index.put(List.of(right), Set.of());
        assertThat(index.find(Wanted.words("", 5)).keys()).containsExactly("a");
    }

    @Test
    void putsInAnewWhateverHasChangedOfAThing() {
        Findable before = new Findable("a", "hval", "Bodø", "hav", "stor", Map.of("art", Set.of("sel", "oter")), 1);
        for (Findable after : List.of(
                new Findable("a", "gaupe", "Bodø", "hav", "stor", before.marks(), 1),
                new Findable("a", "hval", "gaupe", "hav", "stor", before.marks(), 1),
                new Findable("a", "hval", "Bodø", "gaupe", "stor", before.marks(), 1),
                new Findable("a", "hval", "Bodø", "hav", "gaupe", before.marks(), 1))) {
            WordIndex index = new WordIndex();
            index.put(List.of(before), Set.of());
            index.put(List.of(after), Set.of());
            assertThat(index.find(Wanted.words("gaupe", 5)).keys())
                    .as("%s", after)
                    .containsExactly("a");
        }

        WordIndex index = new WordIndex();
        index.put(List.of(before), Set.of());
        index.put(
                List.of(new Findable("a", "hval", "Bodø", "hav", "stor", Map.of("art", Set.of("jerv")), 2)), Set.of());
        assertThat(index.find(new Wanted("", Map.of("art", Set.of("jerv")), 1, 0, 5))
                        .keys())
                .containsExactly("a");
        assertThat(index.find(new Wanted("", Map.of("art", Set.of("sel")), 0, 0, 5))
                        .keys())
                .isEmpty();
    }

    @Test
    void replacesFromOneOrderToAnotherAndJoinsThePartsWithoutLosingAny() {
        WordIndex index = new WordIndex();
        for (int order = 0; order < 40; order += 10) {
            index.replace(
                    order,
                    order + 9,
                    List.of(named("a" + order, "hval", order), named("b" + order, "hval", order + 5)));
        }
        index.join();
        index.replace(10, 19, List.of(named("b10", "hval", 15), named("b30", "hval", 12), named("c", "hval", 11)));
        index.join();

        assertThat(index.find(Wanted.words("", 20)).keys())
                .containsExactly("a0", "b0", "c", "b30", "b10", "a20", "b20", "a30");
    }

    @Test
    void ofThoseThatFitEquallyWellTheFirstComeFirstInWhicheverPartTheyAre() {
        WordIndex index = new WordIndex();
        index.put(List.of(named("d", "hval", 40), named("b", "hval", 20)), Set.of());
        index.put(List.of(named("c", "hval", 30), named("e", "hval", 50)), Set.of());
        index.put(
                List.of(named("a", "hval", 10), new Findable("z", "hval og sel", "", "", "hval", Map.of(), 60)),
                Set.of());

        assertThat(index.find(Wanted.words("hval", 10)).keys()).containsExactly("a", "b", "c", "d", "e", "z");
        assertThat(index.find(new Wanted("hval", Map.of(), 20, 1, 2)).keys()).containsExactly("d", "e");
        assertThat(index.find(Wanted.words("hval sel", 1)).keys()).containsExactly("z");
    }

    @Test
    void theRarerWordCountsMore() {
        WordIndex index = new WordIndex();
        index.replace(and(many(10, "leve med det"), named("z", "uro", 99)));

        assertThat(index.find(Wanted.words("leve uro", 2)).keys()).containsExactly("z", "0");
    }

    @Test
    void theWordAsItWasTypedCountsMore() {
        WordIndex index = new WordIndex();
        index.replace(List.of(named("a", "strand", 1), named("b", "stranda", 2), named("c", "strandlinje", 0)));

        assertThat(index.find(Wanted.words("stranda", 5)).keys()).containsExactly("b", "a", "c");
        assertThat(index.find(Wanted.words("strand", 5)).keys()).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsNearerToWhatWasTypedComesFirstHoweverRareItIs() {
        WordIndex index = new WordIndex();
        index.replace(and(many(10, "lommebukk"), named("two", "lommabakk", -1)));
        assertThat(index.find(Wanted.words("lommebokk", 11)).keys())
                .startsWith("0", "1")
                .endsWith("two");

        index.replace(and(many(10, "kreft"), named("other", "kraft", -1)));
        Found found = index.find(Wanted.words("kreft hest", 11));
        assertThat(found.closeness()).isEqualTo(Closeness.IN_PART);
        assertThat(found.keys()).startsWith("0", "1").endsWith("other");
    }

    @Test
    void aWordCountsWhereItCountsTheMostHoweverRareItIsElsewhere() {
        WordIndex index = new WordIndex();
        index.replace(and(
                many(10, "hval"),
                new Findable("text", "sel", "", "", "hval", Map.of(), -3),
                new Findable("theme", "sel", "", "hval", "hval", Map.of(), -2),
                new Findable("begins", "hvalfangst", "", "", "", Map.of(), -1),
                new Findable("place", "sel", "hval", "hval", "hval", Map.of(), 99)));

        assertThat(index.find(Wanted.words("hval", 20)).keys())
                .startsWith("0", "1")
                .endsWith("place", "theme", "begins", "text");
    }

    @Test
    void stopsLookingWhenNothingBetterCanCome() {
        List<String> names = List.of("hval i et stort hav", "hval, hval");
        WordIndex index = new WordIndex();
        index.replace(IntStream.range(0, 40_000)
                .mapToObj(number -> new Findable(
                        "nr" + number, number % 8 < 2 ? names.get(number % 8) : "sel", "", "", "", Map.of(), number))
                .toList());

        Found found = index.find(Wanted.words("hval", 6));

        assertThat(found.keys()).containsExactly("nr0", "nr1", "nr8", "nr9", "nr16", "nr17");
        assertThat(found.total()).as("looked at").isBetween(1_000L, 5_000L);
        assertThat(index.find(Wanted.words("hest", 20)).total()).isZero();

        Found listed = index.find(new Wanted("", Map.of(), 9, 2_000, 2));
        assertThat(listed.keys()).containsExactly("nr2010", "nr2011");
        assertThat(listed.total()).as("looked at").isBetween(2_000L, 5_000L);
    }

    @Test
    void anyPageOfAListIsInOrderInWhicheverPartsItIsAndCountedOverAll() {
        WordIndex index = new WordIndex();
        for (int part = 0; part < 3; part++) {
            int first = part;
            index.put(
                    IntStream.range(0, 500)
                            .mapToObj(number -> named("nr" + (3 * number + first), "hval", 3 * number + first))
                            .toList(),
                    Set.of());
        }

        Found found = index.find(new Wanted("", Map.of(), Long.MIN_VALUE, 700, 3));

        assertThat(found.keys()).containsExactly("nr700", "nr701", "nr702");
        assertThat(found.total()).isGreaterThan(Found.COUNTED);
        assertThat(index.find(new Wanted("", Map.of(), 1_398, 0, 200)).total()).isEqualTo(101);

        Found meant = index.find(new Wanted("hval", Map.of(), Long.MIN_VALUE, 700, 3));
        assertThat(meant.keys()).containsExactly("nr700", "nr701", "nr702");
        assertThat(meant.total()).isGreaterThan(Found.COUNTED);

        index.put(
                List.of(),
                IntStream.range(1_000, 1_500).mapToObj(number -> "nr" + number).toList());
        for (String words : List.of("", "hval")) {
            assertThat(index.find(Wanted.words(words, 3)).total()).isEqualTo(1_000);
        }
    }

    @Test
    void aThingThatHasAWordInTwoFormsCountsOnceForHowRareItIs() {
        WordIndex index = new WordIndex();
        index.replace(IntStream.range(0, 100)
                .mapToObj(number -> number < 30
                        ? new Findable("rare" + number, "uro", "", "", "hval", Map.of(), number)
                        : number < 90
                                ? new Findable("often" + number, "samlingene", "", "", "samling", Map.of(), number)
                                : named("other" + number, "uro", number))
                .toList());

        assertThat(index.find(Wanted.words("samling hval hest", 1)).keys()).containsExactly("often30");
    }

    @Test
    void aWordThatEverythingHasInTwoPlacesIsStillFound() {
        WordIndex index = new WordIndex();
        index.replace(List.of(new Findable("a", "samlingene", "samling", "", "", Map.of(), 1)));

        assertThat(index.find(Wanted.words("samling", 1)).keys()).containsExactly("a");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(new WordIndex().find(Wanted.words("hval", 20)))
                .isEqualTo(new Found(List.of(), 0, Closeness.IN_PART));
    }

    @Test
    void everyThemeFindsItselfByEachOfItsWords() {
        Themes themes = new Themes();
        assertThat(themes.words("COPD")).contains("kols", "copd");
        assertThat(themes.around("Kurs om søvn")).contains("insomnia").doesNotContain("diabetes");
        assertThat(themes.isAbout("RELATIVES", "For de pårørende")).isTrue();
        assertThat(themes.isAbout("RELATIVES", "For deg")).isFalse();
    }

    private static List<Findable> many(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(number -> named(String.valueOf(number), name, number))
                .toList();
    }

    private static List<Findable> and(List<Findable> many, Findable... more) {
        return Stream.concat(many.stream(), Stream.of(more)).toList();
    }

    private static Findable named(String key, String name) {
        return named(key, name, 0);
    }

    private static Findable named(String key, String name, long order) {
        return new Findable(key, name, "", "", "", Map.of(), order);
    }
}
