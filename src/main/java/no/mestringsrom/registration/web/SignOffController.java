package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.mestringsrom.course.CourseSessions;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.registration.Participant;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.registration.SignOff;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Leaving a course by one's own link: one question, one press. Opening the page does nothing, because mail programs open
 * links by themselves.
 */
@Controller
@RequestMapping("/p/{token}/avmelding")
class SignOffController {

    private final SignOff signOff;
    private final PersonalLinks links;
    private final CourseSessions courses;
    private final Pages pages;

    SignOffController(SignOff signOff, PersonalLinks links, CourseSessions courses, Pages pages) {
        this.signOff = signOff;
        this.links = links;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return links.open(
                token,
                page,
                participant ->
                        participant.status().isOut() ? out(page, token, participant) : ask(page, token, participant));
    }

    @PostMapping
    ResponseEntity<byte[]> leave(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return links.open(token, page, participant -> {
            signOff.signOff(participant.id());
            return Pages.seeOther(page, page.path());
        });
    }

    /** Of a cancelled course the room says so. */
    private ResponseEntity<byte[]> out(Page page, String token, Participant participant) {
        boolean cancelled = courses.facts(participant.course()).status() == CourseStatus.CANCELLED;
        return cancelled && participant.status() == RegistrationStatus.LAPSED
                ? Pages.seeOther(page, "/p/" + token)
                : links.out(HttpStatus.OK, page, token, participant);
    }

    private ResponseEntity<byte[]> ask(Page page, String token, Participant participant) {
        return pages.render(
                "registration/leave.jte",
                page,
                Map.of(
                        "course",
                        courses.facts(participant.course()),
                        "waits",
                        participant.status() == RegistrationStatus.WAITING,
                        "back",
                        "/p/" + token));
    }
}
