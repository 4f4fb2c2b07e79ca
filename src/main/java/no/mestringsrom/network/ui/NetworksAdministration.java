package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import no.mestringsrom.learningservice.ui.AdministrationPart;
import no.mestringsrom.network.NetworkDesk;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import org.springframework.stereotype.Service;

/** The networks on the administration page. */
@Service
class NetworksAdministration implements AdministrationPart {

    private static final int ORDER = 100;

    private final Networks networks;
    private final NetworkDesk desk;
    private final Municipalities municipalities;

    NetworksAdministration(Networks networks, NetworkDesk desk, Municipalities municipalities) {
        this.networks = networks;
        this.desk = desk;
        this.municipalities = municipalities;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Component build() {
        return new NetworksPart(networks, desk, municipalities);
    }
}
