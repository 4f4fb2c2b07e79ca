package no.mestringsrom.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import no.mestringsrom.site.ErrorReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view could not open, and nobody knows why yet: the reference is in the log. */
class UnexpectedErrorView extends ErrorView implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(UnexpectedErrorView.class);

    UnexpectedErrorView() {
        super("shell.UnexpectedErrorView.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = ErrorReference.next();
        log.error(
                "Reference {}: {} could not open",
                reference,
                event.getLocation().getPath(),
                parameter.getCaughtException());
        show("shell.UnexpectedErrorView.text", reference);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
