package no.mestringsrom.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.servlet.mvc.Controller;

/**
 * Staff pages speak with the server at {@code /?v-r=…}, which is otherwise the address of the public first page: this
 * hands what is Vaadin's to Vaadin before the first page's controller is asked.
 */
@Component
class VaadinAtTheFirstPage extends AbstractHandlerMapping {

    private static final int BEFORE_CONTROLLERS = -1;

    private final Controller vaadin;

    VaadinAtTheFirstPage(@Qualifier("vaadinForwardingController") Controller vaadin) {
        this.vaadin = vaadin;
        setOrder(BEFORE_CONTROLLERS);
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().equals("/") && query != null && query.contains("v-r=") ? vaadin : null;
    }
}
