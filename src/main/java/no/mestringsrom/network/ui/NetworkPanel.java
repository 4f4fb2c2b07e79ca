package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mestringsrom.account.AccountSummary;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkRefused;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** One network and who is in it; lets people in and takes them out. */
class NetworkPanel extends Composite<Section> {

    private final transient NetworkSummary network;
    private final transient Networks networks;
    private transient NetworkDetails seen;

    private final Paragraph led = new Paragraph();
    private final Div members = new Div();
    private final ComboBox<AccountSummary> person = new ComboBox<>(text("person"));

    /** @param again shows all networks anew */
    NetworkPanel(NetworkId id, Networks networks, NetworkDesk desk, Municipalities municipalities, Runnable again) {
        this.networks = networks;
        this.seen = networks.details(id);
        this.network = seen.network();
        Paragraph places = new Paragraph(getTranslation(
                "network.NetworkView.places",
                municipalities.withNumbers(network.municipalities()).stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(", "))));
        places.addClassName("quiet");
        Button chair =
                new Button(text("chair"), press -> OneAtATime.open(new ChairDialog(seen, networks, desk, this::load)));
        chair.setAriaLabel(text("chairOf", network.name()));
        Button frame = new Button(
                text("frame"), press -> OneAtATime.open(new FrameDialog(seen, networks, municipalities, again)));
        frame.setAriaLabel(text("frameOf", network.name()));
        Div buttons = new Div(frame, chair);
        buttons.addClassName("buttons");
        members.addClassName("rows");
        getContent().addClassName("panel");
        getContent()
                .add(
                        new H3(network.name()),
                        new Paragraph(getTranslation("network.NetworkKind." + network.kind())),
                        new Paragraph(network.purpose()),
                        places,
                        led,
                        buttons,
                        new H4(text("members")),
                        members,
                        letIn());
        show();
    }

    private Component letIn() {
        person.setItemLabelGenerator(account -> account.name() + ", " + account.email());
        person.setHelperText(text("personHelp"));
        person.setWidth("min(30rem, 100%)");
        person.setItems(query -> {
            String written = query.getFilter().orElse("").toLowerCase(Locale.ROOT);
            return networks.outside(network.id()).stream()
                    .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(written)
                            || account.email().contains(written))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        // The page has a form for new accounts, too: whoever was made there a moment ago is in the list.
        person.addFocusListener(focus -> person.getLazyDataView().refreshAll());
        Button letIn = new Button(text("letIn"), press -> enter());
        letIn.setAriaLabel(text("letInto", network.name()));
        return new Div(person, new Div(letIn));
    }

    private void enter() {
        person.setInvalid(false);
        AccountSummary chosen = person.getValue();
        if (chosen == null) {
            refuse("network.NetworkRefused.MEMBER");
            return;
        }
        try {
            networks.letIn(network.id(), chosen.id());
        } catch (NetworkRefused refused) {
            refuse(refused.key());
            return;
        }
        Notifications.done(text("entered", chosen.name(), network.name()));
        person.clear();
        load();
    }

    private void refuse(String key) {
        person.setErrorMessage(getTranslation(key));
        person.setInvalid(true);
        person.focus();
    }

    private void takeOut(Representative member) {
        try {
            networks.takeOut(network.id(), member.account());
        } catch (NetworkRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
            return;
        }
        Notifications.done(text("left", member.name(), network.name()));
        load();
    }

    private void load() {
        seen = networks.details(network.id());
        show();
    }

    private void show() {
        led.setText(
                seen.chairGone()
                        ? getTranslation("network.NetworkHead.chairGone")
                        : seen.member(seen.chair())
                                .map(chair -> getTranslation("network.NetworkHead.led", chair.name()))
                                .orElseGet(() -> getTranslation("network.NetworkHead.noChair")));
        members.removeAll();
        seen.members().forEach(member -> members.add(row(member)));
        if (seen.members().isEmpty()) {
            members.add(new Paragraph(text("noMembers")));
        }
    }

    private Component row(Representative member) {
        Span name = new Span(member.name());
        name.addClassName("row-title");
        Div email = new Div(member.email());
        email.addClassName("quiet");
        Button takeOut = new Button(text("takeOut"), press -> takeOut(member));
        takeOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        takeOut.setAriaLabel(text("takeOutOf", member.name(), network.name()));
        Div row = new Div(new Div(new Div(name), email), takeOut);
        row.addClassName("row");
        return row;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.NetworkPanel." + key, arguments);
    }
}
