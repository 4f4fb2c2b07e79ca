package no.mestringsrom.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import no.mestringsrom.site.ErrorReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/** Where everything ends that no view expected: a message with a reference, and the page stays as it was. */
class ErrorAnswer implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswer.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (isDenied(thrown)) {
            log.warn("Refused: {}", thrown.getMessage());
            tell("shell.Notifications.denied");
            return;
        }
        String reference = ErrorReference.next();
        log.error("Reference {}", reference, thrown);
        tell("shell.Notifications.unexpected", reference);
    }

    private static boolean isDenied(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException) {
                return true;
            }
        }
        return false;
    }

    /** Without a page, such as in the middle of a push, the log is all there is. */
    private static void tell(String key, Object... arguments) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notifications.problem(ui.getTranslation(key, arguments));
        }
    }
}
