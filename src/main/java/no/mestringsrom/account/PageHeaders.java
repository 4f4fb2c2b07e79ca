package no.mestringsrom.account;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.site.ContentSources;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What browsers are told our pages may load and use. */
@Component
class PageHeaders {

    private static final List<String> MEETING_FEATURES = List.of(
            "camera",
            "microphone",
            "display-capture",
            "autoplay",
            "speaker-selection",
            "screen-wake-lock",
            "fullscreen");
    private static final List<String> NEVER = List.of("geolocation", "payment", "usb", "midi", "browsing-topics");

    private final List<ContentSources> elsewhere;

    PageHeaders(ObjectProvider<ContentSources> elsewhere) {
        this.elsewhere = elsewhere.orderedStream().toList();
    }

    /** The light pages: scripts from us and the video server alone, none inline. */
    String publicPolicy() {
        return policy(
                "script-src 'self'" + from(ContentSources::scripts),
                "style-src 'self'; style-src-attr 'unsafe-inline'");
    }

    /** Vaadin starts with an inline script and writes styles. */
    String staffPolicy() {
        return policy("script-src 'self' 'unsafe-inline' 'unsafe-eval'", "style-src 'self' 'unsafe-inline'");
    }

    String permissions() {
        String allowed = origins(ContentSources::frames)
                .map(origin -> " \"" + origin + "\"")
                .collect(Collectors.joining("", "(self", ")"));
        return Stream.concat(
                        MEETING_FEATURES.stream().map(feature -> feature + "=" + allowed),
                        NEVER.stream().map(feature -> feature + "=()"))
                .collect(Collectors.joining(", "));
    }

    private String policy(String scripts, String styles) {
        return String.join(
                "; ",
                "default-src 'self'",
                scripts,
                styles,
                "img-src 'self' data:",
                "font-src 'self' data:",
                "media-src 'self' blob:",
                "worker-src 'self' blob:",
                "connect-src 'self'" + from(ContentSources::connections),
                "frame-src 'self'" + from(ContentSources::frames),
                "frame-ancestors 'self'",
                "form-action 'self'",
                "base-uri 'self'",
                "object-src 'none'");
    }

    private String from(Function<ContentSources, List<String>> kind) {
        return origins(kind).map(origin -> " " + origin).collect(Collectors.joining());
    }

    private Stream<String> origins(Function<ContentSources, List<String>> kind) {
        return elsewhere.stream().map(kind).flatMap(List::stream).distinct();
    }
}
