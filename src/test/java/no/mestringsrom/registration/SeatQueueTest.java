package no.mestringsrom.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import no.mestringsrom.course.CourseId;
import org.junit.jupiter.api.Test;

class SeatQueueTest {

    private final SeatQueue queue = new SeatQueue(new CourseId(UUID.randomUUID()));

    @Test
    void givesSeatsWhileThereAreAnyAndThenPlacesInLine() {
        assertThat(Stream.generate(() -> queue.take(2)).limit(4))
                .containsExactly(
                        RegistrationStatus.CONFIRMED,
                        RegistrationStatus.CONFIRMED,
                        RegistrationStatus.WAITING,
                        RegistrationStatus.WAITING);
        assertThat(queue.lastPlace()).isEqualTo(4);
    }

    @Test
    void nobodyJumpsTheQueueWhenSeatsAreAdded() {
        queue.take(1);
        queue.take(1);

        assertThat(queue.take(10)).isEqualTo(RegistrationStatus.WAITING);
    }
}
