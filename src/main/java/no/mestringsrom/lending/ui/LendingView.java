package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.NoticeBoard;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.place.Municipalities;
import org.springframework.security.access.AccessDeniedException;

/** What the municipalities of a network lend each other: what is offered and asked for, what was given, and what it cost. */
@StyleSheet("context://lending.css")
@Route(LendingNavigation.LENDING)
@RolesAllowed("NETWORK_MEMBER")
class LendingView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Networks networks;
    private final transient NoticeBoard board;
    private final transient HoursAndSeats counted;
    private final transient Settlements settlements;
    private final transient Municipalities municipalities;

    LendingView(
            Networks networks,
            NoticeBoard board,
            HoursAndSeats counted,
            Settlements settlements,
            Municipalities municipalities) {
        this.networks = networks;
        this.board = board;
        this.counted = counted;
        this.settlements = settlements;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        NetworkSummary network;
        try {
            network = networks.requireMember(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        getContent().removeAll();
        getContent()
                .add(
                        NetworkNavigation.breadcrumb(network),
                        new H1(getPageTitle()),
                        new Paragraph(getTranslation("lending.LendingView.what")),
                        new NoticesPanel(network.id(), board, municipalities),
                        new HoursPanel(network.id(), counted, municipalities),
                        new SettlementsPanel(network.id(), settlements, counted, networks.leads(network.id())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lending.LendingView.title");
    }
}
