package no.mestringsrom.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.meeting.MeetingLinks;
import no.mestringsrom.meeting.MeetingRefused;
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
 * A meeting behind the link in the mail, and the answer by one press. The link itself answers nothing: programs that look
 * through mails open links, too.
 */
@Controller
@RequestMapping("/mote/{token}")
class MeetingController {

    private final MeetingLinks links;
    private final Pages pages;

    MeetingController(MeetingLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> meeting(HttpServletRequest request, @PathVariable String token) {
        return pages.render("meeting/meeting.jte", pages.page(request), Map.of("question", links.question(token)));
    }

    @PostMapping
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svar", defaultValue = "") String answer,
            @RequestParam(name = "utgave", defaultValue = "-1") long seen) {
        Page page = pages.page(request);
        try {
            switch (answer) {
                case "ja" -> links.answer(token, true, seen);
                case "nei" -> links.answer(token, false, seen);
                default -> links.question(token); // not from our page, which asks again
            }
        } catch (MeetingRefused overOrChanged) {
            // the page says so, or asks about the new time
        }
        return Pages.seeOther(page, "/mote/" + token);
    }

    @ExceptionHandler(LinkRefused.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "meeting/missing.jte", pages.page(request), Map.of());
    }
}
