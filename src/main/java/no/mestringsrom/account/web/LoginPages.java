package no.mestringsrom.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages for signing in. Following the link in the mail signs nobody in: mail scanners follow links too, and would use
 * it up. The page it leads to has one button, and that does.
 */
@RestController
@RequestMapping("/logg-inn")
class LoginPages {

    private final Pages pages;
    private final CurrentAccount current;

    LoginPages(Pages pages, CurrentAccount current) {
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    ResponseEntity<byte[]> ask(HttpServletRequest request, @RequestParam Optional<String> utlopt) {
        if (current.find().isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/start"))
                    .build();
        }
        return pages.render("account/login.jte", pages.page(request), Map.of("expired", utlopt.isPresent()));
    }

    @GetMapping("/sendt")
    ResponseEntity<byte[]> sent(HttpServletRequest request) {
        return pages.render("account/sent.jte", pages.page(request), Map.of());
    }

    @GetMapping("/lenke")
    ResponseEntity<byte[]> follow(HttpServletRequest request, @RequestParam @Nullable String token) {
        Page page = pages.page(request);
        return token == null || token.isBlank()
                ? pages.render("account/refused.jte", page, Map.of())
                : pages.render("account/follow.jte", page, Map.of("token", token));
    }
}
