package no.mestringsrom.brochure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import no.mestringsrom.texts.Language;

/** A link to a brochure in each language. */
final class BrochureLinks {

    private BrochureLinks() {}

    /**
     * @param path of what it is about
     * @param what it is called
     */
    static Component to(String path, String what) {
        Div links = new Div();
        links.addClassName("quiet");
        links.add(new Span(links.getTranslation("brochure.BrochureLinks.brochure")));
        for (Language language : Language.values()) {
            Anchor link = new Anchor(path + "/brosjyre.pdf?lang=" + language.tag(), language.ownName());
            link.setTarget(AnchorTarget.BLANK);
            // Not one of the application's own views.
            link.setRouterIgnore(true);
            link.setAriaLabel(links.getTranslation("brochure.BrochureLinks.of", what, language.ownName()));
            links.add(new Span(" "), link);
        }
        return links;
    }
}
