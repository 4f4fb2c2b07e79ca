package no.mestringsrom.selfhelp.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.selfhelp.GroupPage;
import no.mestringsrom.selfhelp.HelpDesk;
import no.mestringsrom.selfhelp.WaitingHelpRequest;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Somebody in a group asks for help: before everything else, for it may be urgent. */
@org.springframework.stereotype.Component
class HelpSection implements StartSection {

    private final HelpDesk desk;

    HelpSection(HelpDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> build() {
        List<WaitingHelpRequest> open = desk.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassNames("start-section", "cards", "cards--pairs");
        section.add(new WaitingHeading(section.getTranslation("selfhelp.HelpSection.title", open.size())));
        open.forEach(request -> section.add(card(request)));
        return Optional.of(section);
    }

    private static Component card(WaitingHelpRequest request) {
        Div card = new Div();
        card.addClassNames("card", "waiting-for-you");
        RouterLink read = new RouterLink(
                card.getTranslation("selfhelp.HelpSection.read"),
                HelpRequestView.class,
                new RouteParameters(HelpRequestView.ID, request.id().value().toString()));
        read.addClassName("primary-link");
        card.add(
                new H3(card.getTranslation("selfhelp.HelpSection.one")),
                new Paragraph(card.getTranslation(
                        "selfhelp.HelpSection.asked",
                        Formats.date(
                                Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL),
                                LocalDate.ofInstant(request.askedAt(), GroupPage.ZONE)))),
                read);
        return card;
    }
}
