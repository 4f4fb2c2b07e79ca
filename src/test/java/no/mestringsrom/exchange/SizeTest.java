package no.mestringsrom.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeTest {

    @Test
    void aLargeSessionHasAnAccountAndAMeter() {
        var ledger = LargeSession.ledger();
        Ledger result = ledger.result();
        assertThat(result.sessionMillis()).isEqualTo(LargeSession.END);
        assertThat(result.actualExchangeMillis()).isPositive().isLessThanOrEqualTo(100 * Story.MINUTE);
        assertThat(result.pairedMillis()).isPositive();
        assertThat(result.voices()).hasSize(7);
        assertThat(ledger.at(LargeSession.END).givenMillis()).isEqualTo(result.actualExchangeMillis());
    }
}
