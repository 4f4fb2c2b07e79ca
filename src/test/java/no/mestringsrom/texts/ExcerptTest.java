package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "Kort nok., Kort nok.",
        "Vi begynner her. Så mye mer., Vi begynner her. …",
        "Et eneste langt punktum uten ende, Et eneste langt…",
        "Menneskerettighetsorganisasjon, Menneskerettighets…"
    })
    void endsAtASentenceOrAWord(String text, String beginning) {
        assertThat(Excerpt.of(text, 20)).isEqualTo(beginning).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void splitsNoSign() {
        String told = Excerpt.of("🙂".repeat(30), 21);

        assertThat(told).isEqualTo("🙂".repeat(9) + "…");
    }
}
