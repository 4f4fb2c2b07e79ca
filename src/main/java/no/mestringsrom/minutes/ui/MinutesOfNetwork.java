package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkPart;
import org.springframework.stereotype.Service;

/** How much is to be done after a network's meetings, and the way to it, on the network's page. */
@Service
class MinutesOfNetwork implements NetworkPart {

    private static final int AFTER_MEETINGS = 15;

    private final FollowUp followUp;

    MinutesOfNetwork(FollowUp followUp) {
        this.followUp = followUp;
    }

    @Override
    public int order() {
        return AFTER_MEETINGS;
    }

    @Override
    public Optional<Component> forNetwork(NetworkSummary network) {
        Div part = new Div();
        part.addClassName("rows");
        part.add(
                new H3(part.getTranslation("minutes.FollowUpView.title")),
                new Paragraph(part.getTranslation("minutes.MinutesOfNetwork.open", followUp.countOpen(network.id()))),
                MinutesNavigation.followUpLink(network.id(), part.getTranslation("minutes.MinutesOfNetwork.see")));
        return Optional.of(part);
    }
}
