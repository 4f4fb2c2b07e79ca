package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.shell.StartSection;

/** The way to the hosts, for coordinators. */
@org.springframework.stereotype.Component
class HostsSection implements StartSection {

    private final CurrentAccount current;

    HostsSection(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Optional<Component> build() {
        return current.find().filter(account -> !account.services().isEmpty()).map(coordinator -> section());
    }

    private static Component section() {
        Section section = new Section();
        section.addClassName("panel");
        RouterLink open = new RouterLink(section.getTranslation("host.HostsSection.open"), HostsView.class);
        open.addClassName("primary-link");
        section.add(
                new H2(section.getTranslation("host.HostsView.title")),
                new Paragraph(section.getTranslation("host.HostsSection.text")),
                open);
        return section;
    }
}
