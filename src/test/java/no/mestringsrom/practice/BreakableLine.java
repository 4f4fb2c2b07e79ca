package no.mestringsrom.practice;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import org.jspecify.annotations.Nullable;

/** The line between a page and the server: it can break without a word, and be restored. */
final class BreakableLine {

    private boolean broken;
    private @Nullable WebSocketRoute page;
    private @Nullable WebSocketRoute server;

    /** For the pages that are opened in the context from then on. */
    static BreakableLine in(BrowserContext context) {
        BreakableLine line = new BreakableLine();
        context.routeWebSocket("**/practice/socket", line::connect);
        return line;
    }

    private void connect(WebSocketRoute fromPage) {
        if (broken) {
            fromPage.close();
        } else {
            page = fromPage;
            server = fromPage.connectToServer();
        }
    }

    void breaks() {
        broken = true;
        if (page != null && server != null) {
            page.close();
            server.close();
        }
    }

    void restored() {
        broken = false;
    }
}
