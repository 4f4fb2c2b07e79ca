package no.mestringsrom.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.registration.Calls;
import no.mestringsrom.registration.Calls.Call;
import no.mestringsrom.registration.RegistrationStatus;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.StartSection;
import no.mestringsrom.shell.WaitingHeading;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.stereotype.Service;

/** Those who are to be rung, because they are asked something and have no address, on their coordinator's start page. */
@Service
class CallsSection implements StartSection {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final Calls calls;

    CallsSection(Calls calls) {
        this.calls = calls;
    }

    /** Before the orders: these have a limit. */
    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build() {
        List<Call> waiting = calls.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section();
        section.addClassNames("start-section", "cards", "cards--pairs");
        section.add(new WaitingHeading(section.getTranslation("registration.CallsSection.title", waiting.size())));
        waiting.forEach(call -> section.add(card(call)));
        return Optional.of(section);
    }

    private Component card(Call call) {
        Div card = new Div();
        card.addClassNames("card", "waiting-for-you");
        card.add(new H3(call.name()));
        String phone = call.phone();
        if (phone != null) {
            card.add(new Paragraph(new Anchor("tel:" + phone, phone)));
        } else {
            card.add(new Paragraph(
                    call.helpedBy().isEmpty()
                            ? card.getTranslation("registration.CallsSection.noPhone")
                            : card.getTranslation("registration.CallsSection.helper", call.helpedBy())));
        }
        LocalDateTime by = LocalDateTime.ofInstant(call.answerBy(), NORWAY);
        Language language = Language.of(UI.getCurrent().getLocale()).orElse(Language.BOKMAL);
        card.add(
                new Paragraph(CourseNavigation.courseLink(
                        call.course().id(), call.course().title())),
                new Paragraph(card.getTranslation(
                        call.status() == RegistrationStatus.WAITING
                                ? "registration.CallsSection.line"
                                : "registration.CallsSection.seat",
                        Formats.weekdayDate(language, by.toLocalDate()),
                        Formats.time(language, by.toLocalTime()))),
                buttons(card, call));
        return card;
    }

    private Component buttons(Div card, Call call) {
        Button yes =
                new Button(card.getTranslation("registration.CallsSection.yes"), press -> answer(card, call, true));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setAriaLabel(card.getTranslation("registration.CallsSection.yes.whose", call.name()));
        Button no = new Button(card.getTranslation("registration.CallsSection.no"), press -> answer(card, call, false));
        no.setAriaLabel(card.getTranslation("registration.CallsSection.no.whose", call.name()));
        Div buttons = new Div(yes, no);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void answer(Div card, Call call, boolean yes) {
        RegistrationStatus now = calls.answer(call.who(), yes);
        card.removeFromParent();
        Notifications.done(card.getTranslation("registration.CallsSection.now." + now, call.name()));
    }
}
