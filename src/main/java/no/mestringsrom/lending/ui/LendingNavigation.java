package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import no.mestringsrom.lending.SettlementId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.ui.NetworkNavigation;

/** The ways to the pages on lending. */
final class LendingNavigation {

    static final String LENDING = NetworkNavigation.NETWORK + "/samarbeid";
    static final String NEW_NOTICE = LENDING + "/oppslag";
    static final String SETTLEMENT_ID = "settlementId";
    static final String SETTLEMENT = LENDING + "/oppgjor/:" + SETTLEMENT_ID;

    private LendingNavigation() {}

    static RouterLink lendingLink(NetworkId network, String text) {
        return new RouterLink(text, LendingView.class, NetworkNavigation.parameters(network));
    }

    static RouterLink newNoticeLink(NetworkId network, String text) {
        return new RouterLink(text, NewNoticeView.class, NetworkNavigation.parameters(network));
    }

    static RouterLink settlementLink(NetworkId network, SettlementId settlement, String text) {
        return new RouterLink(text, SettlementView.class, parameters(network, settlement));
    }

    static void toLending(NetworkId network) {
        UI.getCurrent().navigate(LendingView.class, NetworkNavigation.parameters(network));
    }

    static void toSettlement(NetworkId network, SettlementId settlement) {
        UI.getCurrent().navigate(SettlementView.class, parameters(network, settlement));
    }

    /** @throws NotFoundException if the address names none */
    static SettlementId settlementId(RouteParameters parameters) {
        try {
            return parameters
                    .get(SETTLEMENT_ID)
                    .map(UUID::fromString)
                    .map(SettlementId::new)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static RouteParameters parameters(NetworkId network, SettlementId settlement) {
        return new RouteParameters(
                new RouteParam(NetworkNavigation.NETWORK_ID, network.value().toString()),
                new RouteParam(SETTLEMENT_ID, settlement.value().toString()));
    }
}
