package no.mestringsrom.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mestringsrom.evaluation.EvaluationForm;
import no.mestringsrom.evaluation.EvaluationForms;
import no.mestringsrom.evaluation.EvaluationRefused;
import no.mestringsrom.room.RoomRefused;
import no.mestringsrom.room.Seat;
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
 * The form that is open for a participant, then thanks. After a press the browser is sent on, so that reloading answers
 * nothing twice; a second press finds that it is answered, and leads to the same thanks.
 */
@Controller
@RequestMapping("/p/{token}/evaluering")
class EvaluationController {

    private static final String ANSWER = "svar-";

    private final EvaluationForms forms;
    private final Pages pages;

    EvaluationController(EvaluationForms forms, Pages pages) {
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> form(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return forms.next(forms.participant(token))
                .map(form -> form(HttpStatus.OK, page, form, Map.of(), "", token))
                .orElseGet(() -> nothing(HttpStatus.OK, page, token));
    }

    @PostMapping
    ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "skjema", defaultValue = "") String occasion,
            @RequestParam(name = "kode", defaultValue = "") String code,
            @RequestParam Map<String, String> given) {
        Page page = pages.page(request);
        Seat participant = forms.participant(token);
        try {
            forms.answer(participant, occasion, answers(given), code);
        } catch (EvaluationRefused refused) {
            switch (refused.reason()) {
                case EMPTY, WORDS_TOO_LONG -> {
                    return again(page, participant, token, occasion, given, refused.reason());
                }
                case CLOSED -> {
                    return nothing(HttpStatus.CONFLICT, page, token);
                }
                case ANSWERED -> {}
            }
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url(page.path() + "/takk")))
                .build();
    }

    @GetMapping("/takk")
    ResponseEntity<byte[]> thanks(HttpServletRequest request, @PathVariable String token) {
        boolean more = forms.next(forms.participant(token)).isPresent();
        return pages.render("evaluation/thanks.jte", pages.page(request), Map.of("more", more, "link", "/p/" + token));
    }

    /** Nothing is said of whose the link is, or of what it was for. */
    @ExceptionHandler
    ResponseEntity<byte[]> closed(RoomRefused refused, HttpServletRequest request) {
        HttpStatus status = switch (refused.reason()) {
            case EXPIRED_LINK, CANCELLED, COURSE_CANCELLED -> HttpStatus.GONE;
            default -> HttpStatus.NOT_FOUND;
        };
        return pages.render(status, "evaluation/nothing.jte", pages.page(request), Map.of());
    }

    /** With all that was typed, which no browser is to keep: others may use it after. */
    private ResponseEntity<byte[]> again(
            Page page,
            Seat participant,
            String token,
            String occasion,
            Map<String, String> given,
            EvaluationRefused.Reason reason) {
        Optional<EvaluationForm> form = forms.open(participant, occasion);
        return form.map(found -> form(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        page,
                        found,
                        given,
                        "evaluation.EvaluationRefused." + reason,
                        token))
                .orElseGet(() -> nothing(HttpStatus.CONFLICT, page, token));
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            Page page,
            EvaluationForm form,
            Map<String, String> given,
            String problem,
            String token) {
        return pages.render(
                status,
                "evaluation/form.jte",
                page,
                Map.of("form", form, "given", given, "problem", problem, "token", token));
    }

    private ResponseEntity<byte[]> nothing(HttpStatus status, Page page, String token) {
        return pages.render(status, "evaluation/nothing.jte", page, Map.of("link", "/p/" + token));
    }

    private static Map<String, String> answers(Map<String, String> given) {
        return given.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ANSWER))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(ANSWER.length()), Map.Entry::getValue));
    }
}
