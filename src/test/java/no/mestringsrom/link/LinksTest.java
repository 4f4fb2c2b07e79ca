package no.mestringsrom.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=";
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    private final Links links = new Links("a-secret-that-only-tests-know-0123456789", Clock.fixed(NOW, ZoneOffset.UTC));
    private final UUID id = UUID.randomUUID();

    @Test
    void opensWhatItSigned() {
        assertThat(links.open(LinkPurpose.PARTICIPANT, links.sign(LinkPurpose.PARTICIPANT, id)))
                .isEqualTo(id);
    }

    @Test
    void aLinkHasOneSpelling() {
        String token = links.sign(LinkPurpose.PARTICIPANT, id);

        IntStream.range(0, token.length())
                .forEach(at -> LETTERS.chars()
                        .filter(letter -> letter != token.charAt(at))
                        .forEach(letter -> refuses(token.substring(0, at) + (char) letter + token.substring(at + 1))));
        refuses(token + "=");
        refuses(token + "==");
    }

    @Test
    void isWorthNothingForAnotherPurposeOrLater() {
        refuses(links.sign(LinkPurpose.HOST, id));
        refuses(links.sign(LinkPurpose.PARTICIPANT, id, NOW));
        assertThat(links.open(
                        LinkPurpose.PARTICIPANT,
                        links.sign(LinkPurpose.PARTICIPANT, id, NOW.plus(Duration.ofSeconds(1)))))
                .isEqualTo(id);
    }

    private void refuses(String token) {
        assertThatExceptionOfType(LinkRefused.class)
                .as(token)
                .isThrownBy(() -> links.open(LinkPurpose.PARTICIPANT, token));
    }
}
