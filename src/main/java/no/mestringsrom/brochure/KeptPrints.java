package no.mestringsrom.brochure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final long KEPT = Duration.ofMinutes(10).toNanos();
    private static final int MOST = 100;

    private record Kept(FutureTask<byte[]> printing, long at) {}

    private final Map<Document, Kept> prints = new ConcurrentHashMap<>();
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
        long now = System.nanoTime();
        if (prints.size() >= MOST) {
            prints.clear();
        }
        Kept kept = prints.compute(
                fullest,
                (same, before) -> before != null && now - before.at() < KEPT
                        ? before
                        : new Kept(new FutureTask<>(() -> printer.printOnOnePage(fullestFirst)), now));
        // Only the first one's does anything.
        kept.printing().run();
        try {
            return kept.printing().get();
        } catch (ExecutionException e) {
            prints.remove(fullest, kept);
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
