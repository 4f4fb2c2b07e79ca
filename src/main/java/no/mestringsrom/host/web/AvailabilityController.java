package no.mestringsrom.host.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import no.mestringsrom.host.Availability;
import no.mestringsrom.host.AvailabilityLinks;
import no.mestringsrom.host.HostRefused;
import no.mestringsrom.host.LinkedAvailability;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * When a host can, in three taps: the link, what changed, save. Opening the page does nothing, because mail programs open
 * links by themselves.
 */
@Controller
@RequestMapping("/tilgjengelig/{token}")
class AvailabilityController {

    private final AvailabilityLinks availability;
    private final Pages pages;
    private final Clock clock;

    AvailabilityController(AvailabilityLinks availability, Pages pages, Clock clock) {
        this.availability = availability;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String token) {
        return withHost(request, token, (page, host) -> sheet(HttpStatus.OK, page, host, ""));
    }

    @PostMapping
    ResponseEntity<byte[]> save(
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(name = "vist", defaultValue = "") List<String> shown,
            @RequestParam(name = "valgt", defaultValue = "") Set<String> ticked) {
        return withHost(request, token, (page, host) -> {
            try {
                availability.save(token, Sheet.change(shown, ticked, now()));
                return ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(page.url(page.path() + "/lagret")))
                        .build();
            } catch (HostRefused refused) {
                return sheet(HttpStatus.UNPROCESSABLE_CONTENT, page, host, refused.key());
            } catch (ConcurrencyFailureException twoAtOnce) {
                return sheet(HttpStatus.CONFLICT, page, host, "host.Sheet.conflict");
            }
        });
    }

    @GetMapping("/lagret")
    ResponseEntity<byte[]> saved(HttpServletRequest request, @PathVariable String token) {
        return withHost(
                request,
                token,
                (page, host) -> pages.render("host/saved.jte", page, Map.of("back", "/tilgjengelig/" + token)));
    }

    private ResponseEntity<byte[]> sheet(HttpStatus status, Page page, LinkedAvailability host, String problem) {
        return pages.render(
                status,
                "host/sheet.jte",
                page,
                Map.of("name", host.firstName(), "sheet", Sheet.of(host.availability(), now()), "problem", problem));
    }

    private ResponseEntity<byte[]> withHost(
            HttpServletRequest request,
            String token,
            BiFunction<Page, LinkedAvailability, ResponseEntity<byte[]>> answer) {
        Page page = pages.page(request);
        Optional<LinkedAvailability> host;
        try {
            host = availability.open(token);
        } catch (LinkRefused refused) {
            boolean expired = refused.reason() == LinkRefused.Reason.EXPIRED;
            return pages.render(
                    expired ? HttpStatus.GONE : HttpStatus.NOT_FOUND,
                    "host/link.jte",
                    page,
                    Map.of("expired", expired));
        }
        return host.map(found -> answer.apply(page, found))
                .orElseGet(() -> pages.render(HttpStatus.NOT_FOUND, "host/link.jte", page, Map.of("expired", false)));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), Availability.ZONE);
    }
}
