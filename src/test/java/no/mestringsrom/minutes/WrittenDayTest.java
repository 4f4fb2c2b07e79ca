package no.mestringsrom.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    private static final LocalDate MEETING = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
        "12.3.2026, 2026-03-12",
        "12.03.26, 2026-03-12",
        "12.3., 2026-03-12",
        "12.3, 2026-03-12",
        "8.3., 2027-03-08",
        "9.3., 2026-03-09",
        "12. mars, 2026-03-12",
        "12. mars 2027, 2027-03-12",
        "12 March 2026, 2026-03-12",
        "1 des, 2026-12-01",
        "1. des., 2026-12-01",
        "innen fredag 12. mars, 2026-03-12",
        "by Friday 12 March, 2026-03-12",
        "2026-03-12, 2026-03-12",
        "' 5. mai ', 2026-05-05"
    })
    void readsDaysAsTheyAreWritten(String written, LocalDate day) {
        assertThat(WrittenDay.read(written, MEETING)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "snart",
                "neste møte",
                "uke 12",
                "32.3.",
                "12.13.",
                "31.2.2026",
                "12. måned",
                "12.3. kl. 10",
                "2026-02-30"
            })
    void whatIsNoDayIsLeftAsItIs(String written) {
        assertThat(WrittenDay.read(written, MEETING)).isEmpty();
    }

    @Test
    void aLeapDayIsTheNextThereIs() {
        assertThat(WrittenDay.read("29.2.", LocalDate.of(2027, 3, 9))).contains(LocalDate.of(2028, 2, 29));
        assertThat(WrittenDay.read("29.2.", MEETING)).isEmpty();
    }
}
