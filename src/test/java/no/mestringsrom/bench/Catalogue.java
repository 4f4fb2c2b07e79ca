package no.mestringsrom.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Visitors who read the catalogue, each one page after the other. */
final class Catalogue {

    record Outcome(double pagesPerSecond, long errors) {}

    private final HttpRequest request;

    Catalogue(String url) {
        this.request = HttpRequest.newBuilder(URI.create(url + "/kurs")).build();
    }

    Outcome load(int visitors, int pages) throws InterruptedException {
        AtomicLong left = new AtomicLong(pages);
        AtomicLong errors = new AtomicLong();
        long started = System.nanoTime();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < visitors; i++) {
                threads.add(Thread.startVirtualThread(() -> {
                    while (left.getAndDecrement() > 0) {
                        if (!read(client)) {
                            errors.incrementAndGet();
                        }
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Outcome(pages / seconds, errors.get());
    }

    private boolean read(HttpClient client) {
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 && answer.body().length > 1_000;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
