package no.mestringsrom.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.registration.LostLinks;
import no.mestringsrom.registration.SignUp;
import no.mestringsrom.site.FormPace;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For whoever has lost the personal link. The answer is the same for every address, whether anybody has it or not. */
@Controller
@RequestMapping("/p/mistet")
class LostLinkController {

    private static final String LOST_LINKS = "lost links";

    private final LostLinks lost;
    private final SignUp signUp;
    private final FormPace pace;
    private final Pages pages;

    LostLinkController(LostLinks lost, SignUp signUp, FormPace pace, Pages pages) {
        this.lost = lost;
        this.signUp = signUp;
        this.pace = pace;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> form(HttpServletRequest request) {
        return form(HttpStatus.OK, pages.page(request), "", UUID.randomUUID(), false, false);
    }

    @PostMapping
    ResponseEntity<byte[]> send(
            HttpServletRequest request,
            @RequestParam(name = "skjema", defaultValue = "") String submission,
            @RequestParam(name = "adresse", defaultValue = "") String written) {
        Page page = pages.page(request);
        UUID form = id(submission);
        Optional<String> address = lost.address(written);
        if (address.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, page, written, form, true, false);
        }
        // The address counts too: the same form sent with another one is another question.
        UUID question = UUID.nameUUIDFromBytes((form + address.get()).getBytes(StandardCharsets.UTF_8));
        if (!pace.allows(request.getRemoteAddr(), LOST_LINKS, question)) {
            return form(HttpStatus.TOO_MANY_REQUESTS, page, written, form, false, true);
        }
        try {
            lost.send(address.get());
        } catch (ConcurrencyFailureException pressedTwiceAtOnce) {
            // The other press sends it.
        }
        return Pages.seeOther(page, "/p/mistet/sendt");
    }

    @GetMapping("/sendt")
    ResponseEntity<byte[]> sent(HttpServletRequest request) {
        return pages.render("registration/lostSent.jte", pages.page(request), Map.of());
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Page page, String written, UUID form, boolean invalid, boolean tooMany) {
        return pages.render(
                status,
                "registration/lost.jte",
                page,
                Map.of(
                        "mobiles",
                        signUp.takesMobiles(),
                        "written",
                        written,
                        "form",
                        form.toString(),
                        "invalid",
                        invalid,
                        "tooMany",
                        tooMany));
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }
}
