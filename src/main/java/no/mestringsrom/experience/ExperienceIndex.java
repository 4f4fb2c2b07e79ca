package no.mestringsrom.experience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.experience.ExperienceReading.Changed;
import no.mestringsrom.experience.ExperienceReading.Shared;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.search.Findable;
import no.mestringsrom.search.WordIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What can be found in each network, in an index of its own: not a word of one network is near another's. Made when a member
 * looks for something. What is written there is remembered when it is committed and read, alone, before the next search;
 * templates and materials, which change elsewhere, are read once a minute, and everything once an hour.
 */
@Component
class ExperienceIndex {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_FROM_ELSEWHERE = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 100;

    /** @param shared templates and materials, by their keys */
    record Indexed(WordIndex words, Map<String, Hit> shared) {}

    private static final class Kept {

        final WordIndex words = new WordIndex();
        final Set<Changed> changed = ConcurrentHashMap.newKeySet();

        @Nullable
        Shared shared;
    }

    private final Cache<NetworkId, Shared> elsewhere = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterWrite(KEPT_FROM_ELSEWHERE)
            .build();

    private final Cache<NetworkId, Kept> indexes = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterWrite(KEPT)
            .build();

    private final ExperienceReading reading;

    ExperienceIndex(ExperienceReading reading) {
        this.reading = reading;
    }

    /** For a member, whom what is shared with all members is read as. */
    Indexed of(NetworkId network) {
        Kept kept = indexes.get(network, first -> new Kept());
        Shared shared = elsewhere.get(network, reading::shared);
        synchronized (kept) {
            if (kept.shared == null) {
                kept.words.replace(Stream.concat(reading.written(network).stream(), shared.findables().stream())
                        .toList());
            } else if (!kept.shared.equals(shared)) {
                Set<String> gone = new HashSet<>(kept.shared.hits().keySet());
                gone.removeAll(shared.hits().keySet());
                kept.words.put(shared.findables(), gone);
            }
            kept.shared = shared;
            takeIn(kept);
        }
        return new Indexed(kept.words, shared.hits());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(ExperienceWritten written) {
        Kept kept = indexes.getIfPresent(written.network());
        if (kept != null) {
            kept.changed.add(new Changed(written.kind(), written.what()));
        }
    }

    /** Those that were written since, and no others. */
    private void takeIn(Kept kept) {
        Set<Changed> now = Set.copyOf(kept.changed);
        if (now.isEmpty()) {
            return;
        }
        // Before they are read: what is written meanwhile is read again.
        kept.changed.removeAll(now);
        try {
            List<Findable> found = reading.written(now);
            Set<String> gone = now.stream()
                    .map(one -> ExperienceReading.key(one.kind(), one.what()))
                    .collect(Collectors.toSet());
            found.forEach(one -> gone.remove(one.key()));
            kept.words.put(found, gone);
        } catch (RuntimeException unread) {
            kept.changed.addAll(now);
            throw unread;
        }
    }
}
