package no.mestringsrom.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Visitors who ask for one page after the other without a pause. */
final class Load {

    record Outcome(double perSecond, Latencies taken, long errors) {}

    /** All that somebody does once. */
    interface Visit {

        /** @return whether it went well; else it counts as an error */
        boolean make(HttpClient client, int number) throws IOException, InterruptedException;
    }

    private final Visit visit;

    Load(Visit visit) {
        this.visit = visit;
    }

    /**
     * @param requests by number, from 0
     * @param fine whether an answer is one
     */
    static Load of(IntFunction<HttpRequest> requests, Predicate<HttpResponse<byte[]>> fine) {
        return new Load((client, number) ->
                fine.test(client.send(requests.apply(number), HttpResponse.BodyHandlers.ofByteArray())));
    }

    Outcome run(int visitors, int first, int count) throws InterruptedException {
        AtomicInteger next = new AtomicInteger(first);
        AtomicLong errors = new AtomicLong();
        Queue<Long> taken = new ConcurrentLinkedQueue<>();
        long started = System.nanoTime();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    for (int number = next.getAndIncrement(); number < first + count; number = next.getAndIncrement()) {
                        long asked = System.nanoTime();
                        if (!went(client, number)) {
                            errors.incrementAndGet();
                        }
                        taken.add(System.nanoTime() - asked);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Outcome(count / seconds, Latencies.ofNanos(taken), errors.get());
    }

    private boolean went(HttpClient client, int number) {
        try {
            return visit.make(client, number);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
