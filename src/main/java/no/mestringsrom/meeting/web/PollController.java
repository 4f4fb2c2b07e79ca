package no.mestringsrom.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.meeting.DatePolls;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.Vote;
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

/** Which dates suit a member, on one page behind the link in the mail, and how it stands. */
@Controller
@RequestMapping("/motedato/{token}")
class PollController {

    private static final String DATE = "dato-";

    private final DatePolls polls;
    private final Pages pages;

    PollController(DatePolls polls, Pages pages) {
        this.polls = polls;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> sheet(HttpServletRequest request, @PathVariable String token) {
        return pages.render("meeting/poll.jte", pages.page(request), Map.of("sheet", polls.sheet(token)));
    }

    @PostMapping
    ResponseEntity<byte[]> answer(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        List<LocalDateTime> dates = polls.sheet(token).standing().poll().dates();
        try {
            polls.answer(token, votes(request, dates));
        } catch (MeetingRefused over) {
            // the page says so
        }
        return Pages.seeOther(page, "/motedato/" + token);
    }

    /** What is no answer says nothing of that date. */
    private static Map<LocalDateTime, Vote> votes(HttpServletRequest request, List<LocalDateTime> dates) {
        Map<LocalDateTime, Vote> votes = new HashMap<>();
        for (LocalDateTime date : dates) {
            Arrays.stream(Vote.values())
                    .filter(vote -> vote.name().equals(request.getParameter(DATE + date)))
                    .forEach(vote -> votes.put(date, vote));
        }
        return votes;
    }

    @ExceptionHandler(LinkRefused.class)
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "meeting/missing.jte", pages.page(request), Map.of());
    }
}
