package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServiceSummary;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.registration.Moves;
import no.mestringsrom.registration.Moves.Moved;
import no.mestringsrom.registration.Moves.Wish;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.RegistrationId;
import no.mestringsrom.site.FormPace;
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

    /** Every move is a letter, and frees a seat that is offered to somebody else. */
    private record Presses(Object who) {}

    private final PersonalLinks links;
    private final Moves moves;
    private final FormPace pace;
    private final CourseSessions courses;
    private final LearningServices services;
    private final Pages pages;

    MoveController(
            PersonalLinks links,
            Moves moves,
            FormPace pace,
            CourseSessions courses,
            LearningServices services,
            Pages pages) {
        this.links = links;
        this.moves = moves;
        this.pace = pace;
        this.courses = courses;
        this.services = services;
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
                        .map(to -> move(request, page, token, participant, to, wish))
                        .orElseGet(() -> show(HttpStatus.CONFLICT, page, token, participant, "CLOSED")));
    }

    private ResponseEntity<byte[]> move(
            HttpServletRequest request, Page page, String token, Participant participant, CourseId to, Wish wish) {
        UUID press = UUID.nameUUIDFromBytes((wish + " " + to.value()).getBytes(StandardCharsets.UTF_8));
        if (!pace.allows(request.getRemoteAddr(), new Presses(participant.id()), press)) {
            return show(HttpStatus.TOO_MANY_REQUESTS, page, token, participant, "TOO_MANY");
        }
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
                    : Pages.seeOther(page, links.path(there));
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
                                "givesUp",
                                moves.givesUp(participant),
                                "services",
                                options.isEmpty() ? Map.of() : names(),
                                "options",
                                options,
                                "notice",
                                notice)))
                .orElseGet(() -> Pages.seeOther(page, "/p/" + token + "/plass"));
    }

    private Map<LearningServiceId, String> names() {
        return services.all().stream()
                .collect(Collectors.toMap(LearningServiceSummary::id, LearningServiceSummary::name));
    }

    private static Optional<CourseId> id(String written) {
        try {
            return Optional.of(new CourseId(UUID.fromString(written)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
