package no.mestringsrom.learningservice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.account.Role;
import no.mestringsrom.shell.StartSection;

/** The way to the administration, for administrators. */
@org.springframework.stereotype.Component
class AdministrationSection implements StartSection {

    private final CurrentAccount current;

    AdministrationSection(CurrentAccount current) {
        this.current = current;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> build() {
        return current.find().filter(account -> account.is(Role.ADMINISTRATOR)).map(administrator -> section());
    }

    private static Component section() {
        Section section = new Section();
        section.addClassName("panel");
        RouterLink open = new RouterLink(
                section.getTranslation("learningservice.AdministrationSection.open"), AdministrationView.class);
        open.addClassName("primary-link");
        section.add(
                new H2(section.getTranslation("learningservice.AdministrationView.title")),
                new Paragraph(section.getTranslation("learningservice.AdministrationSection.text")),
                open);
        return section;
    }
}
