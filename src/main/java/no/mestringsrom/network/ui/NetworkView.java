package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.SharedMaterials;
import no.mestringsrom.place.Municipalities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/** A network as its members see it: what it is for, what is new, who is in it, what the others have, what they agreed on. */
@StyleSheet("context://course.css")
@StyleSheet("context://network.css")
@Route(NetworkNavigation.NETWORK)
@RolesAllowed("NETWORK_MEMBER")
class NetworkView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Networks networks;
    private final transient NetworkDesk desk;
    private final transient Agreements agreements;
    private final transient SharedMaterials shared;
    private final transient Municipalities municipalities;
    private final transient CurrentAccount current;
    private final transient ObjectProvider<NetworkPart> parts;
    private String title = "";

    NetworkView(
            Networks networks,
            NetworkDesk desk,
            Agreements agreements,
            SharedMaterials shared,
            Municipalities municipalities,
            CurrentAccount current,
            ObjectProvider<NetworkPart> parts) {
        this.networks = networks;
        this.desk = desk;
        this.agreements = agreements;
        this.shared = shared;
        this.municipalities = municipalities;
        this.current = current;
        this.parts = parts;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().scrollIntoView();
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        try {
            networks.requireMember(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        show(id);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(NetworkId id) {
        NetworkDetails network = networks.details(id);
        Runnable again = () -> show(id);
        title = network.network().name();
        getContent().removeAll();
        getContent().add(new NetworkHead(network, networks, desk, municipalities, again));
        parts.stream()
                .sorted(Comparator.comparingInt(NetworkPart::order))
                .flatMap(part -> part.forNetwork(network.network()).stream())
                .forEach(getContent()::add);
        getContent()
                .add(
                        new MembersPanel(
                                network,
                                networks,
                                desk,
                                municipalities,
                                current.require().id(),
                                again),
                        new OffersPanel(networks.overview(id), shared.in(id), municipalities),
                        new AgreementsPanel(network, agreements.standing(id)));
    }
}
