package no.mestringsrom.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.request.RequestId;

/** The way to an order. */
final class RequestNavigation {

    static final String REQUEST_ID = "requestId";
    static final String REQUEST = "arbeid/bestilling/:" + REQUEST_ID;

    private RequestNavigation() {}

    static void toRequest(RequestId request) {
        UI.getCurrent()
                .navigate(
                        RequestView.class,
                        new RouteParameters(
                                new RouteParam(REQUEST_ID, request.value().toString())));
    }

    static Optional<RequestId> id(RouteParameters parameters) {
        try {
            return parameters.get(REQUEST_ID).map(UUID::fromString).map(RequestId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
