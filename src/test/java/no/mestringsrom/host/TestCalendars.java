package no.mestringsrom.host;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** The hosts' own calendars, without an internet: where a test put nothing there is no answer. */
@TestComponent
@Primary
public class TestCalendars extends CalendarDownload {

    private final Map<URI, String> texts = new ConcurrentHashMap<>();
    private final Map<URI, Integer> fetched = new ConcurrentHashMap<>();

    private final Map<URI, CountDownLatch> slow = new ConcurrentHashMap<>();

    void put(String address, String text) {
        texts.put(URI.create(address), text);
    }

    /** A server that takes the question and does not answer. */
    void beSlow(String address, CountDownLatch asked) {
        slow.put(URI.create(address), asked);
    }

    void remove(String address) {
        texts.remove(URI.create(address));
    }

    int fetched(String address) {
        return fetched.getOrDefault(URI.create(address), 0);
    }

    @Override
    String fetch(URI address) throws CalendarUnreadable {
        fetched.merge(address, 1, Integer::sum);
        CountDownLatch asked = slow.get(address);
        if (asked != null) {
            asked.countDown();
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return Optional.ofNullable(texts.get(address))
                .orElseThrow(() -> new CalendarUnreadable(CalendarProblem.UNREACHABLE));
    }
}
