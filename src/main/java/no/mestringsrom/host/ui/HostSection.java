package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.AvailabilityKeeping;
import no.mestringsrom.host.HostProfiles;
import no.mestringsrom.shell.StartSection;

/** The way to one's own profile, for those who lead courses: with what is missing in it. */
@org.springframework.stereotype.Component
class HostSection implements StartSection {

    private final CurrentAccount current;
    private final HostProfiles profiles;
    private final AvailabilityKeeping keeping;

    HostSection(CurrentAccount current, HostProfiles profiles, AvailabilityKeeping keeping) {
        this.current = current;
        this.profiles = profiles;
        this.keeping = keeping;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Component> build() {
        return current.find().filter(HostSection::isHost).map(host -> section());
    }

    private Component section() {
        Section section = new Section();
        section.addClassName("panel");
        String stands = "complete";
        if (profiles.mine().isEmpty()) {
            stands = "none";
        } else if (keeping.mine().isEmpty()) {
            stands = "never";
        }
        RouterLink open =
                new RouterLink(section.getTranslation("host.HostSection.open." + stands), HostProfileView.class);
        open.addClassName("primary-link");
        section.add(
                new H2(section.getTranslation("host.HostProfileView.title")),
                new Paragraph(section.getTranslation("host.HostSection.text." + stands)),
                open);
        return section;
    }

    private static boolean isHost(AccountSummary account) {
        return account.is(Role.PROFESSIONAL) || account.is(Role.EXPERIENCED_USER);
    }
}
