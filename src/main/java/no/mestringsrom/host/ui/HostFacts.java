package no.mestringsrom.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mestringsrom.account.Role;
import no.mestringsrom.host.ListedHost;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.template.TargetGroup;

/** What the list and the page of a host tell in the same words. */
final class HostFacts {

    private HostFacts() {}

    /** Professional or experienced user, each in its own colour, and whether they are ready as such. */
    static Component roles(Component on, ListedHost host) {
        Div tags = new Div();
        tags.addClassName("host-tags");
        for (Role role : Role.values()) {
            if (host.roles().contains(role)) {
                Span tag = new Span(on.getTranslation("host.Role." + role));
                tag.addClassNames(
                        "host-tag",
                        "host-tag--" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                boolean ready = host.readyAs().contains(role);
                Span state = new Span(on.getTranslation(ready ? "host.HostFacts.ready" : "host.HostFacts.notReady"));
                state.addClassNames("host-state", ready ? "host-state--yes" : "host-state--not-yet");
                tags.add(tag, state);
            }
        }
        return tags;
    }

    static String place(ListedHost host, Municipalities municipalities) {
        String place = municipalities
                .byNumber(host.municipality())
                .map(Municipality::name)
                .orElse(host.municipality());
        return host.organisation() == null ? place : place + " · " + host.organisation();
    }

    static String languages(ListedHost host) {
        return host.languages().stream()
                .map(code -> SpokenLanguages.name(code, Words.language()))
                .collect(Collectors.joining(", "));
    }

    static String groups(Component on, Collection<TargetGroup> groups) {
        return groups.stream()
                .sorted()
                .map(group -> on.getTranslation("template.TargetGroup." + group))
                .collect(Collectors.joining(", "));
    }
}
