package no.mestringsrom.course.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.mestringsrom.course.PublicCalendar;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The feed of a municipality's courses: no session, and answered without a body to whoever has it already. */
@Controller
class CalendarController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final PublicCalendar calendar;
    private final Municipalities municipalities;
    private final Pages pages;

    CalendarController(PublicCalendar calendar, Municipalities municipalities, Pages pages) {
        this.calendar = calendar;
        this.municipalities = municipalities;
        this.pages = pages;
    }

    /** A calendar program asks for no language: then it is the municipality's. */
    @GetMapping("/kommune/{number}/kurs.ics")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable String number) {
        return municipalities
                .byNumber(number)
                .map(municipality -> {
                    Page page = pages.page(request);
                    Language language = page.languageChosen() ? page.language() : municipality.language();
                    byte[] file = calendar.file(municipality, language).getBytes(StandardCharsets.UTF_8);
                    return ResponseEntity.ok()
                            .contentType(CALENDAR)
                            .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                            .eTag(DigestUtils.md5DigestAsHex(file))
                            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"kurs.ics\"")
                            .body(file);
                })
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
