package no.mestringsrom.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.texts.Language;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");

    Letter letter = Letter.plain("kari@eksempel.example", Language.BOKMAL, "Emne", "Lenke: http://localhost/p/abc");
    MailMessage message = written(letter);

    private static MailMessage written(Letter letter) {
        return MailMessage.written(letter, letter.to().targets(false).getFirst(), NOON);
    }

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
        assertThatIllegalStateException().isThrownBy(message::parcel);
    }

    @Test
    void waitsThreeTimesAsLongEachTimeUpToAQuarterOfAnHour() {
        Duration[] expected = {
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(90),
            Duration.ofSeconds(270),
            Duration.ofSeconds(810),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15)
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

    /** Somebody may have it sent again: it still has to say something then. */
    @Test
    void keepsWhatItSaidWhereItBelongsToACourseAndCanBeTriedAgain() {
        Matter matter = new Matter(MessageKind.SEAT, new CourseId(UUID.randomUUID()), null, null, null, false);
        MailMessage kept = written(letter.about(matter));

        kept.giveUp(Failure.REFUSED, NOON);
        assertThat(kept.summary().body()).isNotNull();
        assertThat(kept.isDue(NOON)).isFalse();

        Instant later = NOON.plus(Duration.ofDays(5));
        kept.tryAgain(later);
        assertThat(kept.isDue(later)).isTrue();
        assertThat(kept.isGivenUp()).isFalse();
        kept.putOff(later.plus(Duration.ofDays(2)));
        assertThat(kept.isGivenUp()).isFalse();
        assertThat(kept.createdAt())
                .as("it is kept no longer for being tried again")
                .isEqualTo(NOON);
    }

    @Test
    void hasNothingToTryAgainWhereItBelongsToNoCourseOrItsTimeIsOver() {
        message.giveUp(Failure.REFUSED, NOON);
        message.tryAgain(NOON);
        assertThat(message.isDue(NOON)).isFalse();

        MailMessage late = written(letter.about(
                new Matter(MessageKind.HOUR_BEFORE, new CourseId(UUID.randomUUID()), null, null, NOON, false)));
        assertThat(late.isWorthSending(NOON.minusMillis(1))).isTrue();
        assertThat(late.isWorthSending(NOON)).isFalse();
        late.giveUp(Failure.TOO_LATE, NOON);
        late.tryAgain(NOON);
        assertThat(late.isDue(NOON)).isFalse();
    }
}
