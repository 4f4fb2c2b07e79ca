package no.mestringsrom.courseroom.web;

import java.net.URI;
import java.util.UUID;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.courseroom.HostLinks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** From the staff pages to the room: a signed-in host is given a fresh link of their own. */
@Controller
class HostEntrance {

    private final HostLinks links;

    HostEntrance(HostLinks links) {
        this.links = links;
    }

    @GetMapping("/arbeid/rom/{session}")
    ResponseEntity<Void> enter(@PathVariable UUID session) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(toRoom(new SessionId(session))))
                .build();
    }

    private String toRoom(SessionId session) {
        try {
            return links.toRoom(session);
        } catch (UnknownCourse unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
