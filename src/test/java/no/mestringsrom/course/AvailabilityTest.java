package no.mestringsrom.course;

import static org.assertj.core.api.Assertions.assertThat;

import no.mestringsrom.course.SeatCounts.Count;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "12, 0, 0, 0, FREE",
        "12, 5, 3, 0, FREE",
        "12, 0, 9, 0, FEW",
        "12, 11, 0, 0, FEW",
        "12, 6, 6, 0, WAITING_LIST",
        "12, 14, 0, 0, WAITING_LIST",
        "12, 12, 0, 1, WAITING_LIST",
        "12, 3, 0, 1, FEW",
        "2, 1, 0, 0, FREE",
        "2, 2, 0, 0, WAITING_LIST"
    })
    void tellsNoNumber(int capacity, int confirmed, int held, int waiting, Availability told) {
        assertThat(new Count(confirmed, held, waiting).availability(capacity)).isEqualTo(told);
    }
}
