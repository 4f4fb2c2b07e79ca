package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;

/** The ways to the networks' pages, for the features whose own pages lie below a network's. */
public final class NetworkNavigation {

    public static final String NETWORK_ID = "networkId";

    /** The route of a network's page; features add the last part of theirs, such as {@code "/moter"}. */
    public static final String NETWORK = "arbeid/nettverk/:" + NETWORK_ID;

    static final String NETWORKS = "arbeid/nettverk";

    private NetworkNavigation() {}

    public static void toNetwork(NetworkId network) {
        UI.getCurrent().navigate(NetworkView.class, parameters(network));
    }

    public static RouterLink networkLink(NetworkId network, String text) {
        return new RouterLink(text, NetworkView.class, parameters(network));
    }

    /** The way back from a page below the network's: for its top. */
    public static Component breadcrumb(NetworkSummary network) {
        Nav way = new Nav(networkLink(network.id(), network.name()));
        way.setAriaLabel(way.getTranslation("network.NetworkNavigation.way"));
        way.addClassName("breadcrumb");
        return way;
    }

    /** What the route of a page below a network's is opened with. */
    public static RouteParameters parameters(NetworkId network) {
        return new RouteParameters(new RouteParam(NETWORK_ID, network.value().toString()));
    }

    /** @throws NotFoundException if the address names none */
    public static NetworkId networkId(RouteParameters parameters) {
        try {
            return parameters
                    .get(NETWORK_ID)
                    .map(UUID::fromString)
                    .map(NetworkId::new)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
