package no.mestringsrom.network;

import java.util.List;
import no.mestringsrom.template.SharingNetworks;
import org.springframework.stereotype.Component;

@Component
class NetworksToShareWith implements SharingNetworks {

    private final Networks networks;

    NetworksToShareWith(Networks networks) {
        this.networks = networks;
    }

    @Override
    public List<Named> mine() {
        return networks.mine().stream()
                .map(network -> new Named(network.id().value(), network.name()))
                .toList();
    }
}
