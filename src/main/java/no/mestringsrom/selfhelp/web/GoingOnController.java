package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.mestringsrom.selfhelp.GoingOn;
import no.mestringsrom.selfhelp.GoingOnAnswer;
import no.mestringsrom.selfhelp.GoingOnQuestion;
import no.mestringsrom.selfhelp.ReachableAddress;
import no.mestringsrom.selfhelp.SelfHelpRefused;
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

/** Whether a participant wants to go on. After a press the browser is sent on, so that reloading answers nothing twice. */
@Controller
@RequestMapping("/p/{token}/videre")
class GoingOnController {

    private final GoingOn goingOn;
    private final ReachableAddress addresses;
    private final Pages pages;

    GoingOnController(GoingOn goingOn, ReachableAddress addresses, Pages pages) {
        this.goingOn = goingOn;
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> question(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svart", defaultValue = "") String answered) {
        return question(HttpStatus.OK, pages.page(request), token, !answered.isEmpty(), false);
    }

    @PostMapping
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "svar", defaultValue = "") String chosen) {
        Page page = pages.page(request);
        GoingOnAnswer answer = Arrays.stream(GoingOnAnswer.values())
                .filter(one -> one.name().equals(chosen))
                .findFirst()
                .orElse(null);
        if (answer == null) {
            return question(HttpStatus.UNPROCESSABLE_CONTENT, page, token, false, true);
        }
        goingOn.answer(token, answer);
        return Pages.seeOther(page, GoingOn.below("/p/" + token) + "?svart=ja");
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(SelfHelpRefused refused, HttpServletRequest request) {
        return SelfHelpPages.closed(pages, refused, request);
    }

    private ResponseEntity<byte[]> question(
            HttpStatus status, Page page, String token, boolean answered, boolean nothingChosen) {
        GoingOnQuestion question = goingOn.question(token);
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put("chosen", question.answer() == null ? "" : question.answer().name());
        model.put("answered", answered);
        model.put("problem", nothingChosen);
        model.put("mobiles", addresses.takesMobiles());
        model.put("link", "/p/" + token);
        return pages.render(status, "selfhelp/question.jte", page, model);
    }
}
