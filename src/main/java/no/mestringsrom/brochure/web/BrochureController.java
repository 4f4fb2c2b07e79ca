package no.mestringsrom.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import no.mestringsrom.brochure.Brochures;
import no.mestringsrom.brochure.ShortAddresses;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.learningservice.LearningServiceId;
import no.mestringsrom.learningservice.LearningServices;
import no.mestringsrom.print.PrintBusy;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Brochures as PDF, and the short addresses that stand on them. */
@Controller
class BrochureController {

    private final Brochures brochures;
    private final ShortAddresses addresses;
    private final LearningServices services;
    private final Pages pages;

    BrochureController(Brochures brochures, ShortAddresses addresses, LearningServices services, Pages pages) {
        this.brochures = brochures;
        this.addresses = addresses;
        this.services = services;
        this.pages = pages;
    }

    @GetMapping("/kurs/{course}/brosjyre.pdf")
    ResponseEntity<byte[]> course(
            HttpServletRequest request,
            @PathVariable String course,
            @RequestParam(name = "lang", defaultValue = "") String lang) {
        return pdf(
                request,
                course,
                id -> brochures.ofCourse(new CourseId(id), Language.ofTag(lang).orElse(null)));
    }

    @GetMapping("/tjenester/{service}/brosjyre.pdf")
    ResponseEntity<byte[]> service(
            HttpServletRequest request,
            @PathVariable String service,
            @RequestParam(name = "lang", defaultValue = "") String lang) {
        return pdf(
                request,
                service,
                id -> brochures.ofService(
                        new LearningServiceId(id), Language.ofTag(lang).orElse(null)));
    }

    @GetMapping("/k/{code}")
    ResponseEntity<byte[]> shortCourse(HttpServletRequest request, @PathVariable String code) {
        return to(request, addresses.course(code).map(course -> "/kurs/" + course.value()));
    }

    @GetMapping("/t/{code}")
    ResponseEntity<byte[]> shortService(HttpServletRequest request, @PathVariable String code) {
        return to(request, addresses.service(code).map(service -> "/tjenester/" + service.value()));
    }

    /** What is printed leads here, and on to where the service, its courses and its neighbours' stand. */
    @GetMapping("/tjenester/{service}")
    ResponseEntity<byte[]> service(HttpServletRequest request, @PathVariable String service) {
        return to(
                request,
                id(service)
                        .flatMap(id -> services.find(new LearningServiceId(id)))
                        .map(found -> "/kommune/" + found.hostMunicipality()));
    }

    private ResponseEntity<byte[]> to(HttpServletRequest request, Optional<String> path) {
        Page page = pages.page(request);
        return path.map(found -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(page.url(found)))
                        .body(new byte[0]))
                .orElseGet(() -> missing(request));
    }

    private ResponseEntity<byte[]> pdf(
            HttpServletRequest request, String written, Function<UUID, Optional<byte[]>> print) {
        try {
            return id(written)
                    .flatMap(print)
                    .map(bytes -> ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_PDF)
                            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"brosjyre.pdf\"")
                            .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                            .body(bytes))
                    .orElseGet(() -> missing(request));
        } catch (PrintBusy busy) {
            return pages.busy(request);
        }
    }

    private ResponseEntity<byte[]> missing(HttpServletRequest request) {
        return pages.render(HttpStatus.NOT_FOUND, "course/missing.jte", pages.page(request), Map.of());
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
