package no.mestringsrom.course.ui;

import com.vaadin.flow.component.html.Anchor;

/** For those who plan no courses themselves: the way to ask a coordinator for one. */
public class OrderLink extends Anchor {

    public OrderLink() {
        super("/bestill");
        setText(getTranslation("course.OrderLink.text"));
        setRouterIgnore(true);
        addClassName("primary-link");
    }
}
