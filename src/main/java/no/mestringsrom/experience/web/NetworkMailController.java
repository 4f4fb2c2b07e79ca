package no.mestringsrom.experience.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import no.mestringsrom.experience.MailChoices;
import no.mestringsrom.experience.NetworkMail;
import no.mestringsrom.link.LinkRefused;
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
 * Opening the page stops nothing, because mail programs open links by themselves; one press on it does, and so does a mail
 * program that knows RFC 8058 by itself.
 */
@Controller
@RequestMapping("/nettverkspost/{token}/{mail}")
class NetworkMailController {

    private final MailChoices choices;
    private final Pages pages;

    NetworkMailController(MailChoices choices, Pages pages) {
        this.choices = choices;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token, @PathVariable String mail) {
        return answer(request, mail, () -> choices.wants(token, kind(mail)));
    }

    @PostMapping
    ResponseEntity<byte[]> stop(HttpServletRequest request, @PathVariable String token, @PathVariable String mail) {
        return answer(request, mail, () -> {
            choices.stop(token, kind(mail));
            return false;
        });
    }

    /** @param wanted whether mails of this kind still come */
    private ResponseEntity<byte[]> answer(HttpServletRequest request, String mail, Supplier<Boolean> wanted) {
        Page page = pages.page(request);
        try {
            return pages.render(
                    "experience/mail.jte", page, Map.of("kind", kind(mail).name(), "wanted", wanted.get()));
        } catch (LinkRefused | IllegalArgumentException noSuchLink) {
            return pages.render(HttpStatus.NOT_FOUND, "experience/missing.jte", page, Map.of());
        }
    }

    private static NetworkMail kind(String mail) {
        return NetworkMail.valueOf(mail.toUpperCase(Locale.ROOT));
    }
}
