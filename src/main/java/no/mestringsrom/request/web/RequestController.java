package no.mestringsrom.request.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.request.CourseRequests;
import no.mestringsrom.request.RequestRefused;
import no.mestringsrom.request.UnknownRequest;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Form, then receipt, then what became of it. After a press the browser is sent on, so that reloading asks once. */
@Controller
class RequestController {

    /** What the pace of these forms is kept for. */
    private static final String ORDERS = "orders";

    private final CourseRequests requests;
    private final Municipalities municipalities;
    private final FormPace pace;
    private final Pages pages;

    RequestController(CourseRequests requests, Municipalities municipalities, FormPace pace, Pages pages) {
        this.requests = requests;
        this.municipalities = municipalities;
        this.pace = pace;
        this.pages = pages;
    }

    @GetMapping("/bestill")
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        return form(HttpStatus.OK, pages.page(request), RequestForm.empty(), RequestErrors.NONE, false);
    }

    @PostMapping("/bestill")
    ResponseEntity<byte[]> ask(
            HttpServletRequest request,
            @RequestParam(name = "skjema", defaultValue = "") String submission,
            @RequestParam(name = "enhet", defaultValue = "") String unit,
            @RequestParam(name = "navn", defaultValue = "") String contact,
            @RequestParam(name = "epost", defaultValue = "") String email,
            @RequestParam(name = "kommune", defaultValue = "") String municipality,
            @RequestParam(name = "gruppe", defaultValue = "") String targetGroup,
            @RequestParam(name = "antall", defaultValue = "") String participants,
            @RequestParam(name = "innen", defaultValue = "") String neededBy,
            @RequestParam(name = "sprak", defaultValue = "") String courseLanguage,
            @RequestParam(name = "mer", defaultValue = "") String words) {
        Page page = pages.page(request);
        RequestForm form = new RequestForm(
                id(submission),
                unit,
                contact,
                email,
                municipality,
                targetGroup,
                participants,
                neededBy,
                courseLanguage,
                words);
        if (!pace.allows(request.getRemoteAddr(), ORDERS, form.submission())) {
            return form(HttpStatus.TOO_MANY_REQUESTS, page, form, RequestErrors.NONE, true);
        }
        try {
            requests.ask(form.command(page.language()));
            return received(page);
        } catch (DataIntegrityViolationException pressedTwiceAtOnce) {
            return received(page);
        } catch (RequestRefused refused) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, page, form, new RequestErrors(refused.reasons()), false);
        }
    }

    private static ResponseEntity<byte[]> received(Page page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page.url("/bestill/mottatt")))
                .build();
    }

    @GetMapping("/bestill/mottatt")
    ResponseEntity<byte[]> receipt(HttpServletRequest request) {
        return pages.render("request/receipt.jte", pages.page(request), Map.of());
    }

    @GetMapping("/bestilling/{token}")
    ResponseEntity<byte[]> status(HttpServletRequest request, @PathVariable String token) {
        return pages.render("request/status.jte", pages.page(request), Map.of("request", requests.byLink(token)));
    }

    @ExceptionHandler({LinkRefused.class, UnknownRequest.class})
    ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "request/missing.jte", pages.page(request), Map.of());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Page page, RequestForm form, RequestErrors errors, boolean tooMany) {
        return pages.render(
                status,
                "request/form.jte",
                page,
                Map.of("form", form, "errors", errors, "tooMany", tooMany, "places", municipalities.all()));
    }

    /** A submission that was tampered with is worth a new one. */
    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }
}
