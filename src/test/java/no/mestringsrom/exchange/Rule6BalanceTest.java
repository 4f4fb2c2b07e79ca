package no.mestringsrom.exchange;

import static no.mestringsrom.exchange.Story.MINUTE;
import static no.mestringsrom.exchange.Story.exchangeUntil;
import static no.mestringsrom.exchange.Story.extend;
import static no.mestringsrom.exchange.Story.join;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Rule6BalanceTest {

    @Test
    void isWhatWasGivenLessWhatWasPlanned() {
        assertThat(exchangeUntil(20 * MINUTE, join(0, "d1"), join(0, "d2")).balanceMillis())
                .isEqualTo(-5 * MINUTE);
        assertThat(exchangeUntil(30 * MINUTE, join(0, "d1"), join(0, "d2")).balanceMillis())
                .isEqualTo(5 * MINUTE);
    }

    @Test
    void extendingPromisesNoMore() {
        assertThat(exchangeUntil(30 * MINUTE, join(0, "d1"), join(0, "d2"), extend(MINUTE, 15))
                        .plannedExchangeMillis())
                .isEqualTo(25 * MINUTE);
    }
}
