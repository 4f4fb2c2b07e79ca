package no.mestringsrom.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A service refused while a view was opening. */
class AccessDeniedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedView() {
        super("shell.AccessDeniedView.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show("shell.AccessDeniedView.text");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
