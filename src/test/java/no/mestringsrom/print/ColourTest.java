package no.mestringsrom.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Colour.WHITE.contrast(Colour.BLACK)).isCloseTo(21, within(0.001));
        assertThat(colour("#777777").contrast(Colour.WHITE)).isCloseTo(4.48, within(0.01));
    }

    @Test
    void whateverIsChosenTextCanBeReadOnItAndInIt() {
        for (int red = 0; red <= 255; red += 15) {
            for (int green = 0; green <= 255; green += 15) {
                for (int blue = 0; blue <= 255; blue += 15) {
                    Colour chosen = new Colour(red << 16 | green << 8 | blue);
                    assertThat(chosen.contrast(chosen.textOnIt()))
                            .as(chosen.hex())
                            .isGreaterThanOrEqualTo(4.5);
                    assertThat(chosen.asText().contrast(Colour.WHITE))
                            .as(chosen.hex())
                            .isGreaterThanOrEqualTo(4.5);
                    assertThat(chosen.asText().contrast(chosen.tint()))
                            .as(chosen.hex())
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void whatCanBeReadIsLeftAsItIs() {
        assertThat(Colour.HOUSE.asText()).isEqualTo(Colour.HOUSE);
        assertThat(colour("#ffdd00").asText()).isNotEqualTo(colour("#ffdd00"));
    }

    @Test
    void onlyWhatIsAColourIsOne() {
        assertThat(Colour.ofHex("#0B6470")).contains(Colour.HOUSE);
        assertThat(Colour.HOUSE.hex()).isEqualTo("#0b6470");
        assertThat(Colour.ofHex("red")).isEmpty();
        assertThat(Colour.ofHex("#12345")).isEmpty();
        assertThat(Colour.ofHex("#0b6470;}")).isEmpty();
    }

    private static Colour colour(String hex) {
        return Colour.ofHex(hex).orElseThrow();
    }
}
