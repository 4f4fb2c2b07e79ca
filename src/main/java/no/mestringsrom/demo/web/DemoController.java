package no.mestringsrom.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.demo.DemoDoors;
import no.mestringsrom.demo.DemoRole;
import no.mestringsrom.mail.Outbox;
import no.mestringsrom.mail.OutboxMail;
import no.mestringsrom.site.Pages;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
@Profile("demo")
class DemoController {

    private static final int SHOWN = 300;

    private final DemoDoors doors;
    private final Outbox outbox;
    private final Pages pages;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    DemoController(DemoDoors doors, Outbox outbox, Pages pages) {
        this.doors = doors;
        this.outbox = outbox;
        this.pages = pages;
    }

    /** Signs in without a mail. Whoever was signed in before in this browser is signed out. */
    @PostMapping("/demo/inn/{role}")
    String signIn(@PathVariable DemoRole role, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(doors.as(role));
        sessions.saveContext(context, request, response);
        return "redirect:/start";
    }

    @GetMapping("/demo/post")
    ResponseEntity<byte[]> mails(HttpServletRequest request) {
        List<Letter> letters = outbox.recent(SHOWN).stream().map(Letter::of).toList();
        return pages.render("demo/post.jte", pages.page(request), Map.of("letters", letters));
    }

    @GetMapping("/demo/post/{id}/kalender.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id) {
        String file = outbox.recent(SHOWN).stream()
                .filter(mail -> mail.id().equals(id))
                .map(OutboxMail::calendar)
                .filter(calendar -> calendar != null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kalender.ics\"")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
