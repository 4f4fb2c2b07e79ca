package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import no.mestringsrom.host.HostReadiness;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;

/** Steps that hosts say they have taken and that wait for their coordinator. Who it is shows when asked for. */
@org.springframework.stereotype.Component
class WaitingStepsSection implements StartSection {

    private final HostReadiness readiness;

    WaitingStepsSection(HostReadiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public Optional<Component> build() {
        int steps = readiness.waitingSteps();
        return steps == 0 ? Optional.empty() : Optional.of(section(steps));
    }

    private Component section(int steps) {
        Section section = new Section();
        section.addClassName("start-section");
        Div card = new Div();
        card.addClassNames("card", "waiting-for-you");
        Button show = new Button(section.getTranslation("host.WaitingStepsSection.show"));
        show.addClickListener(press -> {
            show.removeFromParent();
            card.add(list());
        });
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(new Paragraph(section.getTranslation("host.WaitingStepsSection.text")), show);
        section.add(new WaitingHeading(section.getTranslation("host.WaitingStepsSection.title", steps)), card);
        return section;
    }

    private UnorderedList list() {
        UnorderedList list = new UnorderedList();
        readiness
                .waitingHosts()
                .forEach(host -> list.add(new ListItem(
                        HostNavigation.hostLink(host.id(), host.name()),
                        new Span(" · " + list.getTranslation("host.WaitingStepsSection.steps", host.steps())))));
        return list;
    }
}
