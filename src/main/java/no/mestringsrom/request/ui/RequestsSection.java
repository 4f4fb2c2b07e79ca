package no.mestringsrom.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.request.RequestDesk;
import no.mestringsrom.request.RequestDetails;
import no.mestringsrom.request.RequestStatus;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import org.springframework.stereotype.Service;

/** Orders that wait for their coordinator: for an answer, or for the course that is to come of them. */
@Service
class RequestsSection implements StartSection {

    private final RequestDesk desk;

    RequestsSection(RequestDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> build() {
        List<RequestDetails> waiting = desk.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassNames("start-section", "cards", "cards--pairs");
        section.add(new WaitingHeading(section.getTranslation("request.RequestsSection.title", waiting.size())));
        waiting.forEach(request -> section.add(card(request)));
        return Optional.of(section);
    }

    private static Component card(RequestDetails request) {
        Div card = new Div();
        card.addClassNames("card", "waiting-for-you");
        Button look = new Button(
                card.getTranslation(
                        request.status() == RequestStatus.NEW
                                ? "request.RequestsSection.answer"
                                : "request.RequestsSection.link"),
                press -> RequestNavigation.toRequest(request.id()));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        look.setAriaLabel(card.getTranslation("request.RequestsSection.label", look.getText(), request.unit()));
        Div buttons = new Div(look);
        buttons.addClassName("buttons");
        card.add(
                new H3(request.unit()),
                new Paragraph(card.getTranslation(
                        "request.RequestsSection.facts",
                        card.getTranslation("template.TargetGroup." + request.targetGroup()),
                        request.participants())),
                new Paragraph(card.getTranslation("request.RequestStatus." + request.status())),
                buttons);
        return card;
    }
}
