package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.shell.StartSection;

/** The way to the network, for its members. */
@org.springframework.stereotype.Component
class NetworkSection implements StartSection {

    private final CurrentAccount current;

    NetworkSection(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> build() {
        return current.find().filter(account -> account.is(Role.NETWORK_MEMBER)).map(member -> section());
    }

    private static Component section() {
        Section section = new Section();
        section.addClassName("panel");
        RouterLink open = new RouterLink(section.getTranslation("network.NetworkSection.open"), NetworksView.class);
        open.addClassName("primary-link");
        section.add(
                new H2(section.getTranslation("network.NetworksView.title")),
                new Paragraph(section.getTranslation("network.NetworkSection.text")),
                open);
        return section;
    }
}
