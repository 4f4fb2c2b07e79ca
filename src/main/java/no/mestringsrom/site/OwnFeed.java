package no.mestringsrom.site;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** A person's own calendar, as calendar programs fetch it: kept by nobody on the way, and found by no search. */
public final class OwnFeed {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private OwnFeed() {}

    /**
     * @param file iCalendar; empty if there is none any more
     * @throws ResponseStatusException then, as for an address that never was
     */
    public static ResponseEntity<byte[]> answer(Optional<String> file) {
        return file.map(feed -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"mestringsrom.ics\"")
                        .header("X-Robots-Tag", "noindex")
                        .body(feed.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
