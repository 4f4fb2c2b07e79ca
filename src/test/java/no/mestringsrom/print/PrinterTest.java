package no.mestringsrom.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mestringsrom.print.Document.Kind;
import no.mestringsrom.print.Document.Sender;
import no.mestringsrom.testing.PrintedPaper;
import no.mestringsrom.texts.Language;
import no.mestringsrom.texts.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrinterTest {

    private static final Sender SENDER = new Sender("Prøvetjenesten", "Tromsø og Balsfjord", Colour.HOUSE);
    private static final Block.Code CODE = new Block.Code(
            "https://eksempel.no/kurs/1",
            "QR-kode til kurset",
            List.of(new Block.Heading("Bli med"), Block.text("Nå")));

    private final Printer printer = new Printer(Clock.systemUTC());

    @ParameterizedTest
    @EnumSource
    void everythingThereIsToSayIsReadInItsOrderAndLanguage(Language language) throws Exception {
        PrintedPaper paper = PrintedPaper.of(printer.print(new Document(
                Kind.LETTER,
                "Ŋuorra čáhppes đ š ŧ ž",
                language,
                SENDER,
                List.of(
                        Block.lead("Først en kaffe med trøffel"),
                        new Block.Heading("Så"),
                        new Block.Items(List.of("en", "to"), true),
                        new Block.Table(List.of("Kurs", "Når"), List.of(row("A", "B"), row("C", "D"))),
                        Block.text("over\nunder"),
                        new Block.Link("eksempel.no/en/lang-adresse", "https://eksempel.no/en/lang-adresse"),
                        CODE,
                        Block.quiet("10\u202f000")),
                null)));

        assertThat(paper.language()).isEqualTo(language.tag());
        assertThat(paper.title()).isEqualTo("Ŋuorra čáhppes đ š ŧ ž");
        assertThat(paper.text())
                .contains(
                        "Prøvetjenesten Ŋuorra čáhppes đ š ŧ ž Først en kaffe med trøffel Så 1. en 2. to Kurs Når A B C D over under"
                                + " eksempel.no/en/lang-adresse Bli med Nå 10 000");
        assertThat(paper.qr()).isEqualTo("https://eksempel.no/kurs/1");
    }

    @Test
    void aPosterIsOnePageHoweverMuchThereIsToSay() throws Exception {
        byte[] pdf = printer.printOnOnePage(List.of(() -> poster(60), () -> poster(40), () -> poster(5)));

        PrintedPaper paper = PrintedPaper.of(pdf);
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text()).contains("Linje 5").doesNotContain("Linje 6");
        assertThat(paper.qr()).isEqualTo("https://eksempel.no/kurs/1");
        assertThatIllegalStateException().isThrownBy(() -> printer.printOnOnePage(List.of(() -> poster(60))));
    }

    @Test
    void whatDoesNotFitAtTheBottomIsNoPosterEither() {
        Block.Code tall = new Block.Code("x", "x", Collections.nCopies(20, Block.text("Mye")));
        Document poster = new Document(Kind.POSTER, "Kurs", Language.BOKMAL, SENDER, List.of(Block.text("A")), tall);

        assertThatIllegalStateException().isThrownBy(() -> printer.printOnOnePage(List.of(() -> poster)));
    }

    @Test
    void whatPeopleWriteStaysWords() throws Exception {
        String nasty =
                "</fo:block><fo:external-graphic src=\"http://example.org/x.png\"/> &amp; \u0000\u0007\ud83d\ude00 slutt";

        PrintedPaper paper = PrintedPaper.of(printer.print(new Document(
                Kind.LETTER,
                "A & B <c>",
                Language.BOKMAL,
                new Sender(nasty, "", Colour.WHITE),
                List.of(Block.text(nasty), new Block.Items(List.of(nasty), false)),
                null)));

        assertThat(paper.text()).contains("</fo:block><fo:external-graphic src=\"http://example.org/x.png\"/> &amp;");
        assertThat(paper.title()).isEqualTo("A & B <c>");
    }

    @Test
    void aLetterThatCannotBeDrawnIsAQuestionAndWhatIsNoLetterIsLeftOut() {
        assertThat(Letters.drawable("Ŋuorra \u0639 \ud83d\ude00\u0007!")).isEqualTo("Ŋuorra ? !");
    }

    @Test
    void whoWouldWaitTooLongIsSentAway() {
        Printer full = new Printer(Clock.systemUTC(), 0, Duration.ZERO);

        assertThatExceptionOfType(PrintBusy.class).isThrownBy(() -> full.print(poster(1)));
        assertThatExceptionOfType(PrintBusy.class).isThrownBy(() -> full.printOnOnePage(List.of(() -> poster(1))));
    }

    @Test
    void whereManyWaitAlreadyNobodyElseDoes() throws Exception {
        Printer full = new Printer(Clock.systemUTC(), 0, Duration.ofMinutes(1));
        List<Thread> waiting = IntStream.range(0, 6)
                .mapToObj(number -> Thread.ofPlatform().start(() -> full.print(poster(1))))
                .toList();
        try {
            for (Thread thread : waiting) {
                while (thread.getState() != Thread.State.TIMED_WAITING) {
                    assertThat(thread.isAlive()).isTrue();
                    Thread.onSpinWait();
                }
            }
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatExceptionOfType(PrintBusy.class).isThrownBy(() -> full.print(poster(1))));
        } finally {
            waiting.forEach(Thread::interrupt);
        }
    }

    @Test
    void aPlaceIsFreeAgainWhateverBecameOfThePrinting() {
        Printer one = new Printer(Clock.systemUTC(), 1, Duration.ZERO);

        assertThatIllegalStateException().isThrownBy(() -> one.printOnOnePage(List.of()));
        assertThat(one.print(poster(1))).isNotEmpty();
    }

    @Test
    void eachPageOfALetterSaysWhichItIsAndOfHowMany() throws Exception {
        List<Block> body = Collections.nCopies(80, Block.text("En linje"));

        PrintedPaper paper = PrintedPaper.of(
                printer.print(new Document(Kind.LETTER, "Referat", Language.BOKMAL, SENDER, body, null)));

        assertThat(paper.pages()).isEqualTo(3);
        assertThat(paper.text()).contains("1 / 3", "2 / 3", "3 / 3");
    }

    @Test
    void nothingIsFetched() {
        OwnFiles files = new OwnFiles();
        for (String address : List.of(
                "file:///etc/hostname", "http://localhost/x", "file:///print/fop.xconf", "file:///print/../x")) {
            assertThatIOException().isThrownBy(() -> files.getResource(URI.create(address)));
        }
    }

    @Test
    void aTableHasAsManyCellsAsColumns() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Block.Table(List.of("A"), List.of(row("1", "2"))));
    }

    @Test
    void whatIsInAnotherLanguageIsReadAloudInIt() throws Exception {
        PrintedPaper paper = PrintedPaper.of(printer.print(new Document(
                Kind.POSTER,
                new Written("Diabeteskursa", Language.NORTHERN_SAMI),
                Language.BOKMAL,
                SENDER,
                List.of(
                        Block.text("Norsk"),
                        Block.text(new Written("English", Language.ENGLISH), Block.Weight.LEAD),
                        new Block.Table(List.of("Kurs"), List.of(List.of(new Written("Nynorsk", Language.NYNORSK))))),
                null)));

        assertThat(paper.language()).isEqualTo("nb");
        assertThat(paper.languagesWithin()).contains("se", "en", "nn");
    }

    private static List<Written> row(String... cells) {
        return Stream.of(cells).map(cell -> new Written(cell, Language.BOKMAL)).toList();
    }

    private static Document poster(int lines) {
        List<Block> body = IntStream.rangeClosed(1, lines)
                .mapToObj(line -> Block.text("Linje " + line))
                .toList();
        return new Document(Kind.POSTER, "Diabetes type 2-kurs", Language.BOKMAL, SENDER, body, CODE);
    }
}
