package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    MailMessage message = MailMessage.written(
            Letter.plain("kari@eksempel.example", Language.BOKMAL, "Emne", "Lenke: http://localhost/p/abc"), NOON);

    @Test
    void isDueAtOnce() {
        assertThat(message.isDue(NOON)).isTrue();
    }

    @Test
    void forgetsItsBodyOnceSent() {
        message.markSent(NOON);

        assertThat(message.summary().body()).isNull();
        assertThat(message.summary().sentAt()).isEqualTo(NOON);
        assertThat(message.isDue(NOON.plus(Duration.ofDays(365)))).isFalse();
        assertThatIllegalStateException().isThrownBy(message::letter);
    }

    @Test
    void waitsThreeTimesAsLongEachTimeUpToFourHours() {
        Duration[] expected = {
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofSeconds(270),
            Duration.ofSeconds(810), Duration.ofSeconds(2430), Duration.ofSeconds(7290), Duration.ofHours(4),
            Duration.ofHours(4)
        };
        Instant now = NOON;
        for (Duration wait : expected) {
            message.putOff(now);
            assertThat(message.isDue(now.plus(wait).minusMillis(1))).isFalse();
            assertThat(message.isDue(now.plus(wait))).isTrue();
            now = now.plus(wait);
        }
    }

    @Test
    void isGivenUpAfterThreeDaysAndForgetsItsBody() {
        message.putOff(NOON.plus(Duration.ofDays(3)));
        assertThat(message.isGivenUp()).isFalse();

        message.putOff(NOON.plus(Duration.ofDays(3)).plusMillis(1));
        assertThat(message.isGivenUp()).isTrue();
        assertThat(message.summary().body()).isNull();
        assertThat(message.summary().sentAt()).isNull();
    }
}
