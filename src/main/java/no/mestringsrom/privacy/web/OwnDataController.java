package no.mestringsrom.privacy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.mestringsrom.link.LinkRefused;
import no.mestringsrom.privacy.OwnData;
import no.mestringsrom.privacy.OwnData.Own;
import no.mestringsrom.registration.KeptAbout;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees, takes out and deletes what is kept about oneself. Opening a page changes nothing, because mail programs open links by
 * themselves; and no browser keeps one, because others may use it after.
 */
@Controller
class OwnDataController {

    static final String DELETED = "/mine-opplysninger/slettet";

    private static final String OWN = "/p/{token}/mine-opplysninger";
    private static final String FILE = "mine-opplysninger";

    private final OwnData data;
    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataController(OwnData data, Pages pages, JsonMapper json, Clock clock) {
        this.data = data;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(OWN)
    ResponseEntity<byte[]> show(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return pages.render(
                "privacy/own.jte", page, Map.of("own", data.of(token, page.language()), "link", "/p/" + token));
    }

    @GetMapping(OWN + "/fil.json")
    ResponseEntity<byte[]> json(HttpServletRequest request, @PathVariable String token) {
        Language language = pages.page(request).language();
        Own own = data.of(token, language);
        byte[] bytes = json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new TakenOut(
                        clock.instant().toString(),
                        own.course().texts().title(language).text(),
                        own.course().id().value().toString(),
                        own.kept()));
        return file(MediaType.APPLICATION_JSON, FILE + ".json", bytes);
    }

    @GetMapping(OWN + "/fil.html")
    ResponseEntity<byte[]> html(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        ResponseEntity<byte[]> rendered = pages.render(
                "privacy/file.jte",
                page,
                Map.of(
                        "own",
                        data.of(token, page.language()),
                        "made",
                        KeptAbout.Item.words(clock.instant(), page.language())));
        return file(rendered.getHeaders().getContentType(), FILE + ".html", rendered.getBody());
    }

    @GetMapping(OWN + "/slett")
    ResponseEntity<byte[]> ask(HttpServletRequest request, @PathVariable String token) {
        Page page = pages.page(request);
        return pages.render(
                "privacy/delete.jte",
                page,
                Map.of("own", data.of(token, page.language()), "back", "/p/" + token + "/mine-opplysninger"));
    }

    @PostMapping(OWN + "/slett")
    ResponseEntity<byte[]> delete(HttpServletRequest request, @PathVariable String token) {
        data.erase(token);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(pages.page(request).url(DELETED)))
                .build();
    }

    @GetMapping(DELETED)
    ResponseEntity<byte[]> deleted(HttpServletRequest request) {
        return pages.render("privacy/deleted.jte", pages.page(request), Map.of());
    }

    /** Says that nobody is found by it, and nothing of who might have been. */
    @ExceptionHandler
    ResponseEntity<byte[]> missing(LinkRefused refused, HttpServletRequest request) {
        HttpStatus status = refused.reason() == LinkRefused.Reason.EXPIRED ? HttpStatus.GONE : HttpStatus.NOT_FOUND;
        return pages.render(status, "privacy/missing.jte", pages.page(request), Map.of());
    }

    private static ResponseEntity<byte[]> file(@Nullable MediaType type, String name, byte @Nullable [] bytes) {
        return ResponseEntity.ok()
                .contentType(type == null ? MediaType.TEXT_HTML : type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** @param made moment, ISO 8601 in UTC */
    private record TakenOut(String made, String course, String courseId, List<KeptAbout.Kept> kept) {}
}
