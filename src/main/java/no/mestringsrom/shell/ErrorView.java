package no.mestringsrom.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What the pages for what went wrong have in common: what happened, and the way back. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
abstract class ErrorView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final String titleKey;

    ErrorView(String titleKey) {
        this.titleKey = titleKey;
        getContent().addClassName("view");
    }

    final void show(String textKey, Object... arguments) {
        Anchor toStart = new Anchor("/start", getTranslation("shell.ErrorView.toStart"));
        toStart.addClassName("primary-link");
        getContent().removeAll();
        getContent().add(new H1(getTranslation(titleKey)), new Paragraph(getTranslation(textKey, arguments)), toStart);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }
}
