package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;

/** The ways to the networks' pages, for the features whose own pages lie below a network's. */
public final class NetworkNavigation {

    public static final String NETWORK_ID = "networkId";

    /** The route of a network's page; features add the last part of theirs, such as {@code "/moter"}. */
    public static final String NETWORK = "arbeid/nettverk/:" + NETWORK_ID;

    static final String NETWORKS = "arbeid/nettverk";
    static final String AGREEMENT_ID = "agreementId";
    static final String AGREEMENT = NETWORK + "/avtale/:" + AGREEMENT_ID + "?";

    private NetworkNavigation() {}

    public static void toNetwork(NetworkId network) {
        UI.getCurrent().navigate(NetworkView.class, parameters(network));
    }

    public static RouterLink networkLink(NetworkId network, String text) {
        return new RouterLink(text, NetworkView.class, parameters(network));
    }

    static RouterLink newAgreementLink(NetworkId network, String text) {
        return new RouterLink(text, AgreementView.class, parameters(network));
    }

    static RouterLink agreementLink(NetworkId network, AgreementId agreement, String text) {
        return new RouterLink(
                text,
                AgreementView.class,
                new RouteParameters(
                        new RouteParam(NETWORK_ID, network.value().toString()),
                        new RouteParam(AGREEMENT_ID, agreement.value().toString())));
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
        return id(parameters, NETWORK_ID).map(NetworkId::new).orElseThrow(NotFoundException::new);
    }

    /** Empty for a new one. */
    static Optional<AgreementId> agreementId(RouteParameters parameters) {
        return id(parameters, AGREEMENT_ID).map(AgreementId::new);
    }

    private static Optional<UUID> id(RouteParameters parameters, String name) {
        try {
            return parameters.get(name).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }
}
