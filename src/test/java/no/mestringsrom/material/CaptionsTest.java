package no.mestringsrom.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import no.mestringsrom.material.MaterialRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionsTest {

    @Test
    void webVttIsTakenWithOrWithoutAMarkAtTheBeginning() {
        assertThat(Captions.checked(Samples.WEBVTT)).isEqualTo(Samples.WEBVTT);
        assertThat(Captions.checked(("\uFEFFWEBVTT - norsk\r\n\r\n00:01.000 --> 00:02.000\r\nHei")
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "WEBVTT",
                "WEBVTTX\n\n00:01.000 --> 00:02.000\nHei",
                "1\n00:00:01,000 --> 00:00:02,000\nHei",
                "<html>WEBVTT --></html>"
            })
    void anythingElseIsRefused(String text) {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> Captions.checked(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(MaterialRefused::reason)
                .isEqualTo(Reason.CAPTIONS_IMPOSSIBLE);
    }

    @Test
    void soIsWhatIsNoTextOrFarTooLong() {
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> Captions.checked(Samples.latin("WEBVTT\n\n00:01 --> 00:02\n\u00ff\u00fe")))
                .extracting(MaterialRefused::reason)
                .isEqualTo(Reason.CAPTIONS_IMPOSSIBLE);
        assertThatExceptionOfType(MaterialRefused.class)
                .isThrownBy(() -> Captions.checked(new byte[Captions.MOST_BYTES + 1]))
                .extracting(MaterialRefused::reason)
                .isEqualTo(Reason.CAPTIONS_TOO_LARGE);
    }
}
