package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import no.mestringsrom.host.ui.HostNavigation;
import no.mestringsrom.pairing.HinderedHost;
import no.mestringsrom.pairing.ProposedHost;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;

/** People who are proposed together, side by side as equals, each with why; and the others, with what stands in the way. */
final class TeamCard {

    private TeamCard() {}

    static Div of(List<ProposedHost> team, Municipalities municipalities) {
        Div people = new Div();
        people.addClassName("pairing-team");
        team.forEach(host -> people.add(person(host, municipalities)));
        return people;
    }

    static Component others(List<HinderedHost> others) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pairing-others");
        for (HinderedHost host : others) {
            Span what = new Span(
                    PairingWords.text("exchange.SessionRole." + host.role()) + " · " + PairingWords.obstacles(host));
            what.addClassName("quiet");
            list.add(new ListItem(HostNavigation.hostLink(host.id(), host.name()), what));
        }
        return list;
    }

    private static Component person(ProposedHost host, Municipalities municipalities) {
        Span role = new Span(PairingWords.text("exchange.SessionRole." + host.role()) + " · "
                + municipalities
                        .byNumber(host.municipality())
                        .map(Municipality::name)
                        .orElse(host.municipality()));
        role.addClassName("quiet");
        UnorderedList why = new UnorderedList();
        host.why().forEach(reason -> why.add(new ListItem(PairingWords.reason(reason))));
        Div person = new Div(HostNavigation.hostLink(host.id(), host.name()), role, why);
        person.addClassNames(
                "pairing-person",
                "side-" + host.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return person;
    }
}
