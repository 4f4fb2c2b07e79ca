package no.mestringsrom.host.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.account.AccountId;

/** The ways to the views of hosts. */
public final class HostNavigation {

    static final String MINE = "arbeid/min-profil";
    static final String ALL = "arbeid/verter";
    static final String HOST = "arbeid/verter/:" + HostNavigation.HOST_ID;
    static final String HOST_ID = "hostId";

    private HostNavigation() {}

    public static RouterLink hostLink(AccountId host, String text) {
        return new RouterLink(
                text,
                HostView.class,
                new RouteParameters(new RouteParam(HOST_ID, host.value().toString())));
    }

    static void toStart() {
        UI.getCurrent().navigate("start");
    }

    static Optional<AccountId> id(RouteParameters parameters) {
        try {
            return parameters.get(HOST_ID).map(UUID::fromString).map(AccountId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
