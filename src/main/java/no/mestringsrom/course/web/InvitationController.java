package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.InvitationLinks;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The question whether to host, behind the link in the mail, and its answer by one press. The link itself answers nothing:
 * programs that look through mails open links, too.
 */
@Controller
@RequestMapping("/invitasjon/{token}")
class InvitationController {

    private final InvitationLinks links;
    private final Pages pages;

    InvitationController(InvitationLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> question(HttpServletRequest request, @PathVariable String token) {
        return pages.render("course/invitation.jte", pages.page(request), Map.of("question", links.question(token)));
    }

    @PostMapping
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svar", defaultValue = "") String answer) {
        Page page = pages.page(request);
        try {
            switch (answer) {
                case "ja" -> links.answer(token, true);
                case "nei" -> links.answer(token, false);
                default -> {} // not from our page, which asks again
            }
        } catch (CourseRefused overOrReplaced) {
            // the page says so
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url("/invitasjon/" + token)))
                .build();
    }

    @ExceptionHandler({LinkRefused.class, UnknownCourse.class})
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "course/invitation-missing.jte", pages.page(request), Map.of());
    }
}
