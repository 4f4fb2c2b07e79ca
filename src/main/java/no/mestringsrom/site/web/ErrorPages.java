package no.mestringsrom.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.mestringsrom.site.ErrorReference;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import no.mestringsrom.site.PersonalPaths;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor sees when a page can't be shown. What nobody foresaw carries a reference that is also in the log. */
@RestController
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<byte[]> show(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(HttpStatus::resolve)
                .orElse(HttpStatus.NOT_FOUND);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", kind(status));
        if (status.is5xxServerError()) {
            String reference = ErrorReference.next();
            log.error(
                    "Reference {}: {} could not be shown",
                    reference,
                    PersonalPaths.masked((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
            model.put("reference", reference);
        }
        return pages.render(status, "site/error.jte", page(request), model);
    }

    /** The links to other languages lead home: they can't repeat what failed. */
    private Page page(HttpServletRequest request) {
        return pages.page(request).at("/");
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "notFound";
            case FORBIDDEN, UNAUTHORIZED -> "denied";
            case TOO_MANY_REQUESTS -> "tooMany";
            default -> status.is4xxClientError() ? "badRequest" : "unexpected";
        };
    }
}
