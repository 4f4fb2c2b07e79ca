package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.HostInvitation;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;

/** Courses that one is asked to host: a question with two buttons. */
@org.springframework.stereotype.Component
class InvitationsSection implements StartSection {

    private final HostInvitations invitations;

    InvitationsSection(HostInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build() {
        List<HostInvitation> open = invitations.mine();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassName("start-section");
        section.add(new WaitingHeading(section.getTranslation("course.InvitationsSection.title", open.size())));
        open.forEach(invitation -> section.add(
                InvitationCard.of(invitation, invitations, () -> UI.getCurrent().refreshCurrentRoute(true))));
        return Optional.of(section);
    }
}
