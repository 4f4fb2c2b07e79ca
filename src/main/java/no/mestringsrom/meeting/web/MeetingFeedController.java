package no.mestringsrom.meeting.web;

import java.nio.charset.StandardCharsets;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.meeting.MeetingFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A member's feed, for their calendar program. */
@Controller
class MeetingFeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MeetingFeed feed;

    MeetingFeedController(MeetingFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/motekalender/{token}.ics")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        try {
            return feed.file(token)
                    .map(file -> ResponseEntity.ok()
                            .contentType(CALENDAR)
                            .cacheControl(CacheControl.noCache().cachePrivate())
                            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"mestringsrom.ics\"")
                            .header("X-Robots-Tag", "noindex")
                            .body(file.getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (LinkRefused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
