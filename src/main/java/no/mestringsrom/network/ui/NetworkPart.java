package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.mestringsrom.network.NetworkSummary;

/** A part of a network's page that belongs to a feature further on: what is new, and the way to the feature's own pages. */
public interface NetworkPart {

    /** Smaller comes first. */
    int order();

    /** Empty where there is nothing in it for the one who is signed in, who is a member. */
    Optional<Component> forNetwork(NetworkSummary network);
}
