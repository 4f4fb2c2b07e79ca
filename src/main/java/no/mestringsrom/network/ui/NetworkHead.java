package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.Representative;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.shell.ProblemBox;

/** What a network is, what it is for and who leads it. */
class NetworkHead extends Composite<Div> {

    NetworkHead(
            NetworkDetails network,
            Networks networks,
            NetworkDesk desk,
            Municipalities municipalities,
            Runnable again) {
        NetworkSummary summary = network.network();
        String places = municipalities.withNumbers(summary.municipalities()).stream()
                .map(Municipality::name)
                .collect(Collectors.joining(", "));
        getContent().addClassName("network-head");
        getContent()
                .add(
                        new H1(summary.name()),
                        quiet(text(
                                "what",
                                getTranslation("network.NetworkKind." + summary.kind()),
                                summary.language().ownName())),
                        new Paragraph(summary.purpose()),
                        quiet(getTranslation("network.NetworkView.places", places)));
        if (network.chairGone()) {
            ProblemBox gone = new ProblemBox();
            gone.show(text("chairGone"));
            getContent().add(gone);
        } else {
            getContent().add(new Paragraph(led(network)));
        }
        if (network.leads()) {
            Button describe = new Button(
                    text("describe"), press -> OneAtATime.open(new DescribeDialog(network, networks, desk, again)));
            Button chair = new Button(
                    text("chair"), press -> OneAtATime.open(new ChairDialog(network, networks, desk, again)));
            Div buttons = new Div(describe, chair);
            buttons.addClassName("buttons");
            getContent().add(buttons);
        }
    }

    private String led(NetworkDetails network) {
        return network.member(network.chair())
                .map(Representative::name)
                .map(name -> network.leads() ? text("youLead") : text("led", name))
                .orElseGet(() -> text("noChair"));
    }

    private static Component quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("network.NetworkHead." + key, arguments);
    }
}
