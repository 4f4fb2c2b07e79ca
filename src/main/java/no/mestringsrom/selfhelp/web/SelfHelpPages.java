package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.selfhelp.SelfHelpRefused.Reason;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What both controllers answer where a link leads nowhere. */
final class SelfHelpPages {

    private SelfHelpPages() {}

    static ResponseEntity<byte[]> closed(Pages pages, SelfHelpRefused refused, HttpServletRequest request) {
        Page page = pages.page(request);
        return refused.reason() == Reason.UNKNOWN_LINK
                ? pages.render(HttpStatus.NOT_FOUND, "selfhelp/closed.jte", page, Map.of("reason", "link"))
                : pages.render(HttpStatus.CONFLICT, "selfhelp/closed.jte", page, Map.of("reason", "notAsked"));
    }
}
