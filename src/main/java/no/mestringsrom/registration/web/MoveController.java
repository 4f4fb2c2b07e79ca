package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.registration.Moves;
import no.mestringsrom.registration.Moves.Moved;
import no.mestringsrom.registration.Moves.Wish;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where else somebody could go, and one press that moves them there. */
@Controller
@RequestMapping("/p/{token}/flytt")
class MoveController {

    private final PersonalLinks links;
    private final Moves moves;
    private final CourseSessions courses;
    private final Pages pages;

    MoveController(PersonalLinks links, Moves moves, CourseSessions courses, Pages pages) {
        this.links = links;
        this.moves = moves;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return links.open(token, page, participant -> show(HttpStatus.OK, page, token, participant, ""));
    }

    /** @param answer {@code flytt} to move, anything else to wait there too */
    @PostMapping
    ResponseEntity<byte[]> move(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "kurs", defaultValue = "") String course,
            @RequestParam(name = "svar", defaultValue = "") String answer) {
        Page page = pages.page(request);
        Wish wish = answer.equals("flytt") ? Wish.MOVE : Wish.WAIT_TOO;
        return links.open(
                token,
                page,
                participant -> id(course)
                        .map(to -> move(page, token, participant, to, wish))
                        .orElseGet(() -> show(HttpStatus.CONFLICT, page, token, participant, "CLOSED")));
    }

    private ResponseEntity<byte[]> move(Page page, String token, Participant participant, CourseId to, Wish wish) {
        try {
            Moved moved = moves.move(participant.id(), to, wish);
            RegistrationId there = moved.there();
            return there == null
                    ? show(
                            HttpStatus.CONFLICT,
                            page,
                            token,
                            participant,
                            moved.outcome().name())
                    : seeOther(page, links.path(there));
        } catch (ConcurrencyFailureException tooManyAtOnce) {
            return show(HttpStatus.SERVICE_UNAVAILABLE, page, token, participant, "BUSY");
        }
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, Page page, String token, Participant participant, String notice) {
        return moves.options(participant.id())
                .map(options -> pages.render(
                        status,
                        "registration/move.jte",
                        page,
                        Map.of(
                                "course",
                                courses.facts(participant.course()),
                                "seat",
                                participant.status().takesSeat(),
                                "options",
                                options,
                                "notice",
                                notice)))
                .orElseGet(() -> seeOther(page, "/p/" + token + "/plass"));
    }

    private static ResponseEntity<byte[]> seeOther(Page page, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(path)))
                .build();
    }

    private static Optional<CourseId> id(String written) {
        try {
            return Optional.of(new CourseId(UUID.fromString(written)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
