package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.template.CourseTemplateDetails;
import no.mestringsrom.template.Sharing;
import no.mestringsrom.template.SharingNetworks;
import no.mestringsrom.template.SharingNetworks.Named;
import no.mestringsrom.template.TemplateDesk;
import no.mestringsrom.template.TemplateRefused;
import org.springframework.beans.factory.ObjectProvider;

/** Whom a template is shared with, for its owner to choose. */
class SharingPanel extends Composite<Section> {

    private final RadioButtonGroup<Sharing> sharing = new RadioButtonGroup<>();
    private final Select<Named> network = new Select<>();
    private final Problem problem = new Problem();
    private final transient CourseTemplateDetails template;
    private final transient TemplateDesk desk;
    private final Runnable again;

    SharingPanel(
            CourseTemplateDetails template,
            TemplateDesk desk,
            ObjectProvider<SharingNetworks> networks,
            Runnable again) {
        this.template = template;
        this.desk = desk;
        this.again = again;
        List<Named> mine = new ArrayList<>();
        networks.forEach(known -> mine.addAll(known.mine()));
        sharing.setLabel(getTranslation("course.SharingPanel.label"));
        sharing.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        sharing.setItems(Arrays.stream(Sharing.values())
                .filter(one -> one != Sharing.NETWORK || !mine.isEmpty() || template.sharing() == Sharing.NETWORK)
                .toList());
        sharing.setItemLabelGenerator(one -> getTranslation("template.Sharing." + one));
        network.setLabel(getTranslation("course.SharingPanel.network"));
        network.setItems(mine);
        network.setItemLabelGenerator(Named::name);
        sharing.addValueChangeListener(change -> network.setVisible(change.getValue() == Sharing.NETWORK));
        sharing.setValue(template.sharing());
        network.setVisible(template.sharing() == Sharing.NETWORK);
        mine.stream()
                .filter(one -> one.id().equals(template.network()))
                .findFirst()
                .or(() -> template.network() == null ? mine.stream().findFirst() : Optional.empty())
                .ifPresent(network::setValue);
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("course.SharingPanel.title")),
                        sharing,
                        network,
                        problem,
                        new Button(getTranslation("course.Dialog.save"), press -> save()));
    }

    private void save() {
        problem.hide();
        boolean withNetwork = sharing.getValue() == Sharing.NETWORK;
        Named chosen = network.getValue();
        try {
            desk.share(template.id(), sharing.getValue(), withNetwork && chosen != null ? chosen.id() : null);
            Notifications.done(getTranslation("course.Dialog.saved"));
            again.run();
        } catch (TemplateRefused refused) {
            problem.show(Words.refusal(this, refused));
        }
    }
}
