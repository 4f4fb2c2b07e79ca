package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;

/** The networks that one is a member of; the only one there is opens at once. */
@Route(NetworkNavigation.NETWORKS)
@Menu(title = "network.NetworksView.title", order = 50, icon = "vaadin:group")
@RolesAllowed("NETWORK_MEMBER")
class NetworksView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Networks networks;

    NetworksView(Networks networks) {
        this.networks = networks;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<NetworkSummary> mine = networks.mine();
        if (mine.size() == 1) {
            event.forwardTo(
                    NetworkView.class,
                    NetworkNavigation.parameters(mine.getFirst().id()));
            return;
        }
        Div rows = new Div();
        rows.addClassName("rows");
        mine.forEach(network -> rows.add(row(network)));
        getContent().removeAll();
        getContent().add(new H1(getPageTitle()), rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("network.NetworksView.title");
    }

    private static Component row(NetworkSummary network) {
        RouterLink open = NetworkNavigation.networkLink(network.id(), network.name());
        open.addClassName("row-title");
        Paragraph purpose = new Paragraph(network.purpose());
        purpose.addClassName("quiet");
        Div row = new Div(new Div(new Div(open), purpose));
        row.addClassName("row");
        return row;
    }
}
