package no.mestringsrom.selfhelp.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import no.mestringsrom.selfhelp.SelfHelpRefused;
import no.mestringsrom.site.Page;
import no.mestringsrom.site.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What both controllers answer where a link leads nowhere. */
final class SelfHelpPages {

    private SelfHelpPages() {}

    static ResponseEntity<byte[]> closed(Pages pages, SelfHelpRefused refused, HttpServletRequest request) {
        Page page = pages.page(request);
        return switch (refused.reason()) {
            case UNKNOWN_LINK -> closed(pages, page, HttpStatus.NOT_FOUND, "link");
            // Also after a double click on yes.
            case INVITATION_OVER -> closed(pages, page, HttpStatus.GONE, "over");
            default -> closed(pages, page, HttpStatus.CONFLICT, "notAsked");
        };
    }

    private static ResponseEntity<byte[]> closed(Pages pages, Page page, HttpStatus status, String reason) {
        return pages.render(status, "selfhelp/closed.jte", page, Map.of("reason", reason));
    }
}
