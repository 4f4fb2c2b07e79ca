package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import no.mestringsrom.host.ListedHost;
import no.mestringsrom.place.Municipalities;

/** A host in the list: the whole card leads to their page. */
class HostCard extends Composite<Div> {

    HostCard(ListedHost host, Municipalities municipalities) {
        getContent().addClassName("host-card");
        getContent()
                .add(
                        new H2(HostNavigation.hostLink(host.id(), host.name())),
                        HostFacts.roles(this, host),
                        line(HostFacts.place(host, municipalities)),
                        line(HostFacts.languages(host)));
        if (!host.knows().isEmpty()) {
            getContent().add(line(getTranslation("host.HostCard.knows", HostFacts.groups(this, host.knows()))));
        }
        if (!host.livedWith().isEmpty()) {
            getContent().add(line(getTranslation("host.HostCard.livedWith", HostFacts.groups(this, host.livedWith()))));
        }
    }

    private static Div line(String text) {
        return new Div(text);
    }
}
