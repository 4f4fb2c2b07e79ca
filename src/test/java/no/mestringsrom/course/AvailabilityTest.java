package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import no.mestringsrom.course.SeatCounts.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "12, 0, 0, FREE",
        "12, 8, 0, FREE",
        "12, 9, 0, FEW",
        "12, 11, 0, FEW",
        "12, 12, 0, WAITING_LIST",
        "12, 14, 0, WAITING_LIST",
        "12, 9, 1, WAITING_LIST",
        "2, 1, 0, FREE",
        "2, 2, 0, WAITING_LIST"
    })
    void tellsNoNumber(int capacity, int confirmed, int waiting, Availability told) {
        assertThat(new Count(confirmed, waiting).availability(capacity)).isEqualTo(told);
    }
}
