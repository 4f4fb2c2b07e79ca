package no.mestringsrom.courseroom.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.ui.SessionAction;
import no.mestringsrom.courseroom.HostLinks;
import org.springframework.core.annotation.Order;

/** The way from a session to its room, for its hosts. A plain link: the room is no view, and is left as it was entered. */
@org.springframework.stereotype.Component
@Order(10)
class EnterRoom implements SessionAction {

    private final HostLinks links;

    EnterRoom(HostLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Component> forSession(SessionPlan session) {
        if (!links.leadToRoomOf(session)) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        Anchor enter = new Anchor("/arbeid/rom/" + session.id().value(), ui.getTranslation("room.EnterRoom.enter"));
        enter.setRouterIgnore(true);
        enter.addClassName("enter-room");
        enter.setAriaLabel(ui.getTranslation("room.EnterRoom.enterOf", session.title()));
        return Optional.of(enter);
    }
}
