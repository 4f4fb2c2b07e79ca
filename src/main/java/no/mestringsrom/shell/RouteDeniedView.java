package no.mestringsrom.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/** A view asks for a role that the person has not. */
class RouteDeniedView extends ErrorView implements HasErrorParameter<AccessDeniedException> {

    RouteDeniedView() {
        super("shell.AccessDeniedView.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show("shell.AccessDeniedView.text");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
