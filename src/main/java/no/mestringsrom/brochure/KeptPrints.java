package no.mestringsrom.brochure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import no.mestringsrom.print.Document;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.print.Printer;
import org.springframework.stereotype.Component;

/**
 * Pages that were printed a short while ago, found by what stands on them: what has changed is another page, and never comes
 * from here. Many who want the same page at once wait for one printing.
 */
@Component
class KeptPrints {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 100;

    private final Cache<Document, FutureTask<byte[]>> prints =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Printer printer;

    KeptPrints(Printer printer) {
        this.printer = printer;
    }

    /**
     * @param fullestFirst as {@link Printer#printOnOnePage}; the first of them says all that the others do
     * @throws PrintBusy if too much is being printed
     */
    byte[] onOnePage(List<Supplier<Document>> fullestFirst) {
        Document fullest = fullestFirst.getFirst().get();
        FutureTask<byte[]> printing =
                prints.get(fullest, same -> new FutureTask<>(() -> printer.printOnOnePage(fullestFirst)));
        // Only the first one's does anything.
        printing.run();
        try {
            return printing.get();
        } catch (ExecutionException e) {
            prints.asMap().remove(fullest, printing);
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
