package no.mestringsrom.bench;

import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.exchange.ExchangeLedger;
import no.mestringsrom.exchange.LargeSession;

/** How long the account of a large session takes, from a log that has been read to every figure. */
final class LedgerTimes {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;

    private LedgerTimes() {}

    static Latencies measure() {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            ExchangeLedger ledger = LargeSession.ledger();
            long started = System.nanoTime();
            long given = ledger.result().actualExchangeMillis();
            long taken = System.nanoTime() - started;
            if (given == 0) {
                throw new IllegalStateException("Nothing was computed");
            }
            if (i >= WARM_UP) {
                nanos.add(taken);
            }
        }
        return Latencies.ofNanos(nanos);
    }
}
