package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.mestringsrom.texts.Texts;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = new Marks(new Texts());

    @Test
    void decisionsAndActionsAreLinesThatSaySo() {
        assertThat(marks.in("""
                # Referat
                Vedtak: Vi møtes i mai.
                - vedtak : Uten punktum
                Det var et vedtak: nei
                Oppgåve: Ringe | Kari | 12.3.
                Action: Call
                Vedtak:
                """))
                .containsExactly(
                        new Mark(MarkKind.DECISION, 16, "Vi møtes i mai.", "", ""),
                        new Mark(MarkKind.DECISION, 43, "Uten punktum", "", ""),
                        new Mark(MarkKind.ACTION, 88, "Ringe", "Kari", "12.3."),
                        new Mark(MarkKind.ACTION, 117, "Call", "", ""));
    }

    @Test
    void capitalsOfOtherAlphabetsAreUnderstoodOrLeftAlone() {
        assertThat(marks.in("Actıon: Call\nACTİON: Call\nOPPGÅVE: Ringe"))
                .extracting(Mark::kind)
                .containsOnly(MarkKind.ACTION)
                .hasSizeGreaterThan(1);
    }

    @Test
    void aDayInThePlaceOfThePersonIsADay() {
        assertThat(marks.in("Oppgave: Ringe | 12. mars"))
                .containsExactly(new Mark(MarkKind.ACTION, 7, "Ringe", "", "12. mars"));
        assertThat(marks.in("Oppgave: Ringe | Kari"))
                .containsExactly(new Mark(MarkKind.ACTION, 7, "Ringe", "Kari", ""));
        assertThat(marks.in("Oppgave: Ringe | | snart"))
                .containsExactly(new Mark(MarkKind.ACTION, 7, "Ringe", "", "snart"));
    }

    @Test
    void whatIsTooLongIsCutBetweenLetters() {
        Mark mark = marks.in("Vedtak: " + "x".repeat(1_999) + "😀").getFirst();

        assertThat(mark.what()).isEqualTo("x".repeat(1_999));
    }

    @Test
    void asMarkdownItIsShownAsItWasWritten() {
        assertThat(Markdown.of(Passage.of("""
                # Referat: *Vår*
                Nettverket
                1. mai

                - Kari_Ola
                Vedtak: A < B
                Oppgave: Ringe | Kari
                Ord
                ---
                ## Nr. #1""", marks))).isEqualTo("""
                        # Referat: \\*Vår\\*

                        Nettverket\\
                        1\\. mai

                        - Kari\\_Ola

                        * **Vedtak: A \\< B**
                        * **Oppgave: Ringe | Kari**

                        Ord\\
                        \\---

                        ## Nr. \\#1
                        """);
        assertThat(Markdown.lines("En\nto\n\ntre\n")).isEqualTo("En\\\nto\n\ntre");
    }

    @Test
    void theTextFallsIntoPassages() {
        assertThat(Passage.of("""
                # Referat
                Nettverket
                mandag

                ## Til stede
                - Kari
                - Ola
                - Vedtak: Ja
                Ord
                #
                ## Eventuelt""", marks))
                .isEqualTo(List.of(
                        new Passage.Title("Referat"),
                        new Passage.Words("Nettverket\nmandag"),
                        new Passage.Heading("Til stede"),
                        new Passage.Points(List.of("Kari", "Ola")),
                        new Passage.Marked("Vedtak: Ja"),
                        new Passage.Words("Ord"),
                        new Passage.Heading("Eventuelt")));
    }
}
