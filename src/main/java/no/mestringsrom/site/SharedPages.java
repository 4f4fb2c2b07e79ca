package no.mestringsrom.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Pages that look the same for everybody, kept for a few seconds as they were sent, and compressed once, when the first one
 * comes who is answered from what is kept. A page that is kept is
 * answered before anything else looks at the request, and with the same headers. How much is kept is bounded by its size.
 *
 * <p>A controller says that its page may be kept, and on what it depends; whoever learns that something changed says so
 * here, in time for the next reader.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class SharedPages extends OncePerRequestFilter {

    private static final Duration KEPT = Duration.ofSeconds(10);
    private static final String SHARED = SharedPages.class.getName();

    /** Of the memory there is. */
    private static final int SHARE = 8;

    /** What belongs to one answer and not to the page. */
    private static final Set<String> OF_ONE_ANSWER = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "etag",
            "keep-alive",
            "transfer-encoding",
            "vary");

    private record Key(
            String path, @Nullable String query, @Nullable Language wished, boolean secure) {}

    /** How many that change are told apart; two that are not make each other's pages be rendered once more. */
    private static final int TOLD_APART = 4_096;

    private record Shared(byte[] page, int[] about, long change) {}

    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .weigher((Key key, KeptPage page) -> page.size())
            .expireAfterWrite(KEPT)
            .build();
    private final AtomicLong changes = new AtomicLong();

    /** The last change of each of what pages are about, and of everything. */
    private final AtomicLongArray lastChanges = new AtomicLongArray(TOLD_APART);

    private final AtomicLong lastOfAll = new AtomicLong();

    /**
     * Says that a page may be kept; to be called before what it shows is read.
     *
     * @return to be given the page, once it is rendered
     */
    public Sharing share(HttpServletRequest request) {
        long change = changes.get();
        return (page, about) -> {
            byte[] body = page.getBody();
            if (body == null || page.getStatusCode() != HttpStatus.OK) {
                return page;
            }
            request.setAttribute(SHARED, new Shared(body, places(about), change));
            return ResponseEntity.ok()
                    .headers(page.getHeaders())
                    .eTag(KeptPage.tag(body))
                    .body(body);
        };
    }

    /** What is kept of a page that may be kept. */
    @FunctionalInterface
    public interface Sharing {

        /** @param about what the page is about; when one of it changes, the page is forgotten */
        ResponseEntity<byte[]> page(ResponseEntity<byte[]> page, Set<?> about);
    }

    /** Forgets every page that is about one of these, and every one about it that is being rendered. */
    public void forget(Set<?> changed) {
        long change = changes.incrementAndGet();
        for (int place : places(changed)) {
            lastChanges.accumulateAndGet(place, change, Math::max);
        }
    }

    public void forgetAll() {
        lastOfAll.accumulateAndGet(changes.incrementAndGet(), Math::max);
        pages.invalidateAll();
    }

    private boolean isTrue(int[] about, long change) {
        return lastOfAll.get() <= change && Arrays.stream(about).allMatch(place -> lastChanges.get(place) <= change);
    }

    private static int[] places(Set<?> about) {
        return about.stream()
                .mapToInt(one -> Math.floorMod(one.hashCode() * 0x9E3779B9, TOLD_APART))
                .toArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain others)
            throws ServletException, IOException {
        if (!"GET".equals(request.getMethod())) {
            others.doFilter(request, response);
            return;
        }
        Key key = key(request);
        KeptPage kept = pages.getIfPresent(key);
        if (kept != null && isTrue(kept.about(), kept.change())) {
            kept.answer(new ServletWebRequest(request, response));
            return;
        }
        others.doFilter(request, response);
        // What changed while it was read may not be in it.
        if (request.getAttribute(SHARED) instanceof Shared shared
                && isForEverybody(response)
                && isTrue(shared.about(), shared.change())) {
            pages.put(key, keep(response, shared));
        }
    }

    private static boolean isForEverybody(HttpServletResponse response) {
        return response.getStatus() == HttpStatus.OK.value() && !response.containsHeader(HttpHeaders.SET_COOKIE);
    }

    private static KeptPage keep(HttpServletResponse response, Shared shared) {
        List<KeptPage.Header> headers = new TreeSet<>(response.getHeaderNames())
                .stream()
                        .filter(name -> !OF_ONE_ANSWER.contains(name.toLowerCase(java.util.Locale.ROOT)))
                        .map(name -> new KeptPage.Header(name, String.valueOf(response.getHeader(name))))
                        .toList();
        return new KeptPage(response.getContentType(), headers, shared.page(), shared.about(), shared.change());
    }

    private static Key key(HttpServletRequest request) {
        Language wished = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .flatMap(Language::accepted)
                .orElse(null);
        return new Key(request.getRequestURI(), request.getQueryString(), wished, request.isSecure());
    }
}
