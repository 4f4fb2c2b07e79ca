package no.mestringsrom.network.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.mestringsrom.material.AttachedFiles;
import no.mestringsrom.material.MaterialRefused;
import no.mestringsrom.network.Agreement;
import no.mestringsrom.network.AgreementId;
import no.mestringsrom.network.AgreementRefused;
import no.mestringsrom.network.AgreementRefused.Reason;
import no.mestringsrom.network.Agreements;
import no.mestringsrom.network.NetworkDetails;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.Networks;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Where those who lead write an agreement, or change one. */
@StyleSheet("context://course.css")
@StyleSheet("context://material.css")
@StyleSheet("context://network.css")
@Route(NetworkNavigation.AGREEMENT)
@RolesAllowed("NETWORK_MEMBER")
class AgreementView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Networks networks;
    private final transient Agreements agreements;
    private final transient AttachedFiles files;
    private final transient Municipalities municipalities;
    private final ProblemBox problem = new ProblemBox();
    private transient @Nullable Agreement seen;

    AgreementView(Networks networks, Agreements agreements, AttachedFiles files, Municipalities municipalities) {
        this.networks = networks;
        this.agreements = agreements;
        this.files = files;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        Optional<AgreementId> agreement = NetworkNavigation.agreementId(event.getRouteParameters());
        NetworkDetails network;
        try {
            networks.requireLead(id);
            network = networks.details(id);
            seen = agreement.map(known -> agreements.get(id, known)).orElse(null);
        } catch (AccessDeniedException | NoSuchElementException notTheirs) {
            throw new NotFoundException();
        }
        show(network);
    }

    private void show(NetworkDetails network) {
        NetworkId id = network.network().id();
        AgreementFields fields = new AgreementFields(
                network,
                municipalities,
                (name, incoming, announced) -> agreements.receive(id, name, incoming, announced),
                files);
        if (seen == null) {
            fields.begin();
        } else {
            fields.show(seen);
        }
        ConflictBox conflict = new ConflictBox(() -> Optional.ofNullable(seen).ifPresent(fields::show));
        Button save = new Button(getTranslation("network.NetworkDialog.save"), press -> save(id, fields, conflict));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel =
                new Button(getTranslation("network.NetworkDialog.cancel"), press -> NetworkNavigation.toNetwork(id));
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        getContent().removeAll();
        getContent()
                .add(
                        NetworkNavigation.breadcrumb(network.network()),
                        new H1(getPageTitle()),
                        fields,
                        conflict,
                        problem,
                        buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(seen == null ? "network.AgreementView.title.new" : "network.AgreementView.title.change");
    }

    private void save(NetworkId network, AgreementFields fields, ConflictBox conflict) {
        conflict.hide();
        problem.hide();
        fields.calm();
        try {
            if (seen == null) {
                agreements.write(network, fields.written());
            } else {
                agreements.rewrite(network, seen.id(), seen.version(), fields.written());
            }
        } catch (AgreementRefused refused) {
            if (refused.reason() == Reason.CHANGED_BY_SOMEONE_ELSE && seen != null) {
                seen = agreements.get(network, seen.id());
                conflict.show();
            } else {
                fields.show(refused);
            }
            return;
        } catch (MaterialRefused gone) {
            problem.show(getTranslation(gone.messageKey(), gone.arguments().toArray()));
            return;
        }
        Notifications.done(getTranslation("network.AgreementView.saved"));
        NetworkNavigation.toNetwork(network);
    }
}
