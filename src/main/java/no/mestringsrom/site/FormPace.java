package no.mestringsrom.site;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever fills the house with made-up forms: from one place a few about the same thing are enough for a family
 * or for somebody who helps others at a library. In memory alone and for a short while: who sits where is nobody's business.
 *
 * <p>The machine that the house runs on is not held back: a proxy that does not say for whom it asks would be everybody.
 */
@Component
public class FormPace {

    public static final int MOST = 5;
    public static final Duration WITHIN = Duration.ofMinutes(10);

    /** So that a flood from everywhere fills no memory: it is forgotten before it does. */
    private static final int MOST_PLACES = 10_000;

    /** The first half of an IPv6 address is a household's; the rest it may choose as it likes. */
    private static final int HOUSEHOLD_BYTES = 8;

    private record Place(String origin, Object about) {}

    private final Map<Place, Map<UUID, Instant>> latest = new HashMap<>();
    private final Clock clock;

    FormPace(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a form may be taken now; if so, it counts. The same form again never counts twice.
     *
     * @param address of origin, as the server was told it
     * @param about what the form is for: each has a pace of its own
     */
    public synchronized boolean allows(String address, Object about, UUID submission) {
        String origin = origin(address);
        if (origin.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        latest.values().forEach(forms -> forms.values().removeIf(at -> !now.isBefore(at.plus(WITHIN))));
        latest.values().removeIf(Map::isEmpty);
        if (latest.size() >= MOST_PLACES) {
            latest.clear();
        }
        Map<UUID, Instant> forms = latest.computeIfAbsent(new Place(origin, about), place -> new LinkedHashMap<>());
        if (forms.containsKey(submission)) {
            return true;
        }
        if (forms.size() >= MOST) {
            return false;
        }
        forms.put(submission, now);
        return true;
    }

    /** Empty for this machine, and for what is no address and so can't be told from others. */
    private static String origin(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed.isLoopbackAddress()
                    ? ""
                    : Arrays.toString(bytes.length == 16 ? Arrays.copyOf(bytes, HOUSEHOLD_BYTES) : bytes);
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
