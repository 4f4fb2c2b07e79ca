package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import no.mestringsrom.minutes.MinutesRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ChangesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Made by {@code @codemirror/state} 6.7.6 itself, out of texts with emoji, Sámi letters and line breaks. */
    @Test
    void whatTheLibraryWroteDownDoesToTheTextWhatItDidThere() throws Exception {
        List<JsonNode> samples = new ArrayList<>();
        try (InputStream file = ChangesTest.class.getResourceAsStream("/minutes/changes.json")) {
            JSON.readTree(Objects.requireNonNull(file)).forEach(samples::add);
        }

        assertThat(samples).hasSize(120).allSatisfy(sample -> {
            String text = sample.get("text").stringValue();
            String afterA = changes(sample.get("a")).applyTo(text);
            assertThat(afterA).isEqualTo(sample.get("afterA").stringValue());
            String both = sample.get("both").stringValue();
            assertThat(changes(sample.get("bAfterA")).applyTo(afterA)).isEqualTo(both);
            assertThat(changes(sample.get("aBeforeB"))
                            .applyTo(changes(sample.get("b")).applyTo(text)))
                    .isEqualTo(both);
            assertThat(changes(sample.get("composed")).applyTo(text)).isEqualTo(both);
        });
    }

    @Test
    void aCharacterIsFollowedWhereItGoes() {
        Changes changes = changes("[2,[0,\"ny\",\"\"],3,[2,\"x\"],1]");

        assertThat(changes.applyTo("abcdefgh")).isEqualTo("abny\ncdexh");
        assertThat(changes.follow(0)).isEqualTo(OptionalInt.of(0));
        assertThat(changes.follow(1)).isEqualTo(OptionalInt.of(1));
        assertThat(changes.follow(2)).as("what is put in before it moves it").isEqualTo(OptionalInt.of(5));
        assertThat(changes.follow(4)).isEqualTo(OptionalInt.of(7));
        assertThat(changes.follow(5)).as("it went").isEmpty();
        assertThat(changes.follow(7)).isEqualTo(OptionalInt.of(9));
        assertThat(changes.follow(8)).isEmpty();
        assertThat(changes.firstAt()).isEqualTo(2);
        assertThat(changes("[8]").firstAt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "\"x\"",
                "[\"x\"]",
                "[-1]",
                "[1.5]",
                "[[\"x\"]]",
                "[[0,1]]",
                "[[-2,\"x\"],8]",
                "[[0,\"a\\nb\"],8]",
                "[[0,\"a\\rb\"],8]",
                "[[0,\"a\\u0000b\"],8]",
                "[[]]",
                "[null]",
                "[7]",
                "[9]",
                "[4,[9]]",
                "[2147483647,2147483647]"
            })
    void whatIsNoChangeOfThisTextIsRefused(String written) {
        assertThatExceptionOfType(MinutesRefused.class)
                .isThrownBy(() -> changes(written).applyTo("abcdefgh"))
                .extracting(MinutesRefused::reason)
                .isEqualTo(Reason.UNREADABLE);
    }

    private static Changes changes(String json) {
        return changes(JSON.readTree(json));
    }

    private static Changes changes(JsonNode json) {
        return Changes.read(json);
    }
}
