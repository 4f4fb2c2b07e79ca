package no.mestringsrom.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.mestringsrom.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormPaceTest {

    final UUID course = UUID.randomUUID();
    final TestClock clock = new TestClock();
    final FormPace pace = new FormPace(clock);

    @ParameterizedTest
    @CsvSource({"203.0.113.7, 203.0.113.7", "2001:db8:1:2::1, 2001:db8:1:2:ffff::9"})
    void aHouseholdIsHeldBackAndOnlyInThatCourse(String address, String sameHousehold) {
        for (int i = 0; i < FormPace.MOST; i++) {
            assertThat(allows(address)).isTrue();
        }

        assertThat(allows(sameHousehold)).isFalse();
        assertThat(pace.allows(address, UUID.randomUUID(), UUID.randomUUID())).isTrue();
    }

    @Test
    void othersAreNot() {
        for (int i = 0; i < FormPace.MOST; i++) {
            allows("2001:db8:1:2::1");
        }

        assertThat(allows("2001:db8:1:3::1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "unknown", ""})
    void noneOfWhomItCantTellFromOthersIsHeldBack(String address) {
        for (int i = 0; i < 100; i++) {
            assertThat(allows(address)).isTrue();
        }
    }

    private boolean allows(String address) {
        return pace.allows(address, course, UUID.randomUUID());
    }
}
