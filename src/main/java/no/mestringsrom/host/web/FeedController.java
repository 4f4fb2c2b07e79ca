package no.mestringsrom.host.web;

import no.mestringsrom.host.AvailabilityFeed;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.site.OwnFeed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A host's feed, for their calendar program. */
@Controller
class FeedController {

    private final AvailabilityFeed feed;

    FeedController(AvailabilityFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/kalender/{token}.ics")
    ResponseEntity<byte[]> file(@PathVariable String token) {
        try {
            return OwnFeed.answer(feed.file(token));
        } catch (LinkRefused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
