package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkRefused;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;

/** Who is in the network, whom they represent and how they are reached; who takes turns as secretary. */
class MembersPanel extends Composite<Section> {

    private final transient NetworkDetails network;
    private final transient Networks networks;
    private final transient NetworkDesk desk;
    private final transient Municipalities municipalities;
    private final AccountId self;
    private final Runnable again;

    MembersPanel(
            NetworkDetails network,
            Networks networks,
            NetworkDesk desk,
            Municipalities municipalities,
            AccountId self,
            Runnable again) {
        this.network = network;
        this.networks = networks;
        this.desk = desk;
        this.municipalities = municipalities;
        this.self = self;
        this.again = again;
        Div rows = new Div();
        rows.addClassNames("rows", "members");
        network.members().forEach(member -> rows.add(row(member)));
        getContent().addClassName("panel");
        getContent().add(new H2(text("title", network.members().size())), rows);
        if (network.leads()) {
            getContent()
                    .add(new Div(new Button(
                            text("letIn"),
                            press ->
                                    OneAtATime.open(new LetInDialog(network, networks, desk, municipalities, again)))));
        }
        getContent().add(rotation());
    }

    private Component row(Representative member) {
        Span name = new Span(member.name());
        name.addClassName("row-title");
        Div about = new Div(new Div(name));
        if (member.account().equals(network.chair())) {
            about.add(quiet(text("chair")));
        }
        about.add(quiet(member.represents().isEmpty() ? text("nobody") : member.represents()));
        Div contact = new Div(new Anchor("mailto:" + member.email(), member.email()));
        contact.addClassName("member-contact");
        Div row = new Div(about, contact);
        if (network.leads()) {
            row.add(buttons(member));
        }
        row.addClassNames("row", "member");
        return row;
    }

    private Component buttons(Representative member) {
        Button change = new Button(
                text("change"),
                press -> OneAtATime.open(new RepresentsDialog(network, member, networks, desk, municipalities, again)));
        change.setAriaLabel(text("changeOf", member.name()));
        Button takeOut = new Button(text("takeOut"), press -> OneAtATime.open(ask(member)));
        takeOut.setAriaLabel(text("takeOutOf", member.name()));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        takeOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div buttons = new Div(change, takeOut);
        buttons.addClassName("row-actions");
        return buttons;
    }

    private ConfirmDialog ask(Representative member) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(text("takeOut.question", member.name()));
        dialog.setText(text("takeOut.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(text("takeOut.keep"));
        dialog.setConfirmText(text("takeOut"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(confirmed -> takeOut(member));
        return dialog;
    }

    private void takeOut(Representative member) {
        try {
            networks.takeOut(network.network().id(), member.account());
        } catch (NetworkRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
            return;
        }
        Notifications.done(text("left", member.name()));
        if (member.account().equals(self)) {
            UI.getCurrent().navigate("start");
        } else {
            again.run();
        }
    }

    private Component rotation() {
        Div part = new Div(new H3(text("secretaries")));
        part.addClassName("rows");
        if (network.secretaries().isEmpty()) {
            part.add(new Paragraph(text("noSecretaries")));
        } else {
            OrderedList order = new OrderedList();
            network.secretaries()
                    .forEach(secretary -> network.member(secretary).ifPresent(member -> order.add(turn(member))));
            part.add(order);
        }
        if (network.leads()) {
            part.add(new Div(new Button(
                    text("rotation"), press -> OneAtATime.open(new RotationDialog(network, networks, desk, again)))));
        }
        return part;
    }

    private ListItem turn(Representative member) {
        ListItem item = new ListItem(member.name());
        if (member.account().equals(network.next())) {
            Span next = new Span(text("next"));
            next.addClassName("turn-next");
            item.add(new Span(" "), next);
        }
        return item;
    }

    private static Component quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.MembersPanel." + key, arguments);
    }
}
