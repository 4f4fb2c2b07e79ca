package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void numbersHaveACommaAndTextsAreNoFormulas() {
        String file = new String(
                CsvFile.of(Stream.of(
                        List.of("Tromsø", new BigDecimal("-1250.50")), List.of("=1+1", "si \"hei\"; og mer", "-3"))),
                StandardCharsets.UTF_8);

        assertThat(file).isEqualTo("\uFEFF\"Tromsø\";-1250,50\r\n\"'=1+1\";\"si \"\"hei\"\"; og mer\";\"'-3\"\r\n");
    }
}
