package no.mestringsrom.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/** No such page, or a view says that what was asked for does not exist. */
class NotFoundView extends ErrorView implements HasErrorParameter<NotFoundException> {

    NotFoundView() {
        super("shell.NotFoundView.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show("shell.NotFoundView.text");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
