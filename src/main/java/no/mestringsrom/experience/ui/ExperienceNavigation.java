package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import no.mestringsrom.experience.ExampleId;
import no.mestringsrom.experience.QuestionId;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.ui.NetworkNavigation;

/** The ways to what a network shares. */
final class ExperienceNavigation {

    static final String EXPERIENCES = NetworkNavigation.NETWORK + "/erfaringer";
    static final String NEW = EXPERIENCES + "/ny";
    static final String EXAMPLE = EXPERIENCES + "/:" + ExperienceNavigation.ID;
    static final String EDIT = EXAMPLE + "/endre";
    static final String ASK = NetworkNavigation.NETWORK + "/sporsmal/nytt";
    static final String QUESTION = NetworkNavigation.NETWORK + "/sporsmal/:" + ExperienceNavigation.ID;

    private static final String ID = "id";

    private ExperienceNavigation() {}

    static void toExperiences(NetworkId network) {
        UI.getCurrent().navigate(ExperiencesView.class, NetworkNavigation.parameters(network));
    }

    static RouterLink experiencesLink(NetworkId network, String text) {
        return new RouterLink(text, ExperiencesView.class, NetworkNavigation.parameters(network));
    }

    static void toNew(NetworkId network) {
        UI.getCurrent().navigate(ExampleNewView.class, NetworkNavigation.parameters(network));
    }

    static RouterLink newLink(NetworkId network, String text) {
        return new RouterLink(text, ExampleNewView.class, NetworkNavigation.parameters(network));
    }

    static void toEdit(NetworkId network, ExampleId example) {
        UI.getCurrent().navigate(ExampleEditView.class, parameters(network, example.value()));
    }

    static void toExample(NetworkId network, ExampleId example) {
        UI.getCurrent().navigate(ExampleView.class, parameters(network, example.value()));
    }

    static RouterLink exampleLink(NetworkId network, ExampleId example, String text) {
        return new RouterLink(text, ExampleView.class, parameters(network, example.value()));
    }

    static void toAsk(NetworkId network) {
        UI.getCurrent().navigate(AskView.class, NetworkNavigation.parameters(network));
    }

    static void toQuestion(NetworkId network, QuestionId question) {
        UI.getCurrent().navigate(QuestionView.class, parameters(network, question.value()));
    }

    static RouterLink questionLink(NetworkId network, QuestionId question, String text) {
        return new RouterLink(text, QuestionView.class, parameters(network, question.value()));
    }

    /** The way back from a page below the network's experience: for its top. */
    static Component breadcrumb(NetworkSummary network) {
        Nav way = new Nav(
                experiencesLink(network.id(), UI.getCurrent().getTranslation("experience.ExperiencesView.title")));
        way.setAriaLabel(way.getTranslation("experience.ExperienceNavigation.way"));
        way.addClassName("breadcrumb");
        return way;
    }

    /** @throws NotFoundException if the address names none */
    static UUID id(RouteParameters parameters) {
        try {
            return parameters.get(ID).map(UUID::fromString).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static RouteParameters parameters(NetworkId network, UUID id) {
        return new RouteParameters(
                Map.of(NetworkNavigation.NETWORK_ID, network.value().toString(), ID, id.toString()));
    }
}
