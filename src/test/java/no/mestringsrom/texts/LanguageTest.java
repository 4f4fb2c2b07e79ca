package no.mestringsrom.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "se                          | NORTHERN_SAMI",
                "se-NO,nb;q=0.8              | NORTHERN_SAMI",
                "sme,nb;q=0.8                | NORTHERN_SAMI",
                "no                          | BOKMAL",
                "nb-NO,nb;q=0.9,en;q=0.5     | BOKMAL",
                "nn-NO,nb;q=0.9              | NYNORSK",
                "en-GB                       | ENGLISH",
                "nb;q=0.3,se;q=0.7           | NORTHERN_SAMI",
                "smn,fi;q=0.9,nn;q=0.5       | NYNORSK",
                "sma-NO,sv;q=0.9,no;q=0.5    | BOKMAL",
            })
    void theBrowsersFirstWishThatWeSpeakWins(String header, Language expected) {
        assertThat(Language.accepted(header)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"smj", "fi-FI", "*", ";;;"})
    void wishesThatWeCannotMeetAreNone(String header) {
        assertThat(Language.accepted(header)).isEmpty();
    }

    @Test
    void staffPagesSpeakThreeAndAnswerSamiInBokmal() {
        assertThat(Language.ofStaff()).containsExactly(Language.BOKMAL, Language.NYNORSK, Language.ENGLISH);
        assertThat(Language.NORTHERN_SAMI.forStaff()).isEqualTo(Language.BOKMAL);
        assertThat(Language.NYNORSK.forStaff()).isEqualTo(Language.NYNORSK);
    }
}
