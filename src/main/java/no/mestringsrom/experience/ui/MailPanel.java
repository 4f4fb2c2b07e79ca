package no.mestringsrom.experience.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mestringsrom.experience.MailChoices;
import no.mestringsrom.experience.NetworkMail;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.shell.Notifications;

/** Which mails from the network one gets. */
class MailPanel extends Composite<Details> {

    private final Map<NetworkMail, Checkbox> mails = new EnumMap<>(NetworkMail.class);
    private transient MailChoices.Choice seen = new MailChoices.Choice(Set.of(), Set.of());
    private final GroupsField follows = new GroupsField(getTranslation("experience.MailPanel.follows"));

    MailPanel(NetworkId network, MailChoices choices) {
        Div fields = new Div();
        fields.addClassName("fields");
        for (NetworkMail mail : NetworkMail.values()) {
            Checkbox box = new Checkbox(getTranslation("experience.MailPanel." + mail));
            mails.put(mail, box);
            fields.add(box);
        }
        follows.setHelperText(getTranslation("experience.MailPanel.follows.help"));
        Button save = new Button(getTranslation("experience.MailPanel.save"), press -> {
            choices.choose(network, seen, new MailChoices.Choice(wanted(), follows.getValue()));
            show(choices.mine(network));
            Notifications.done(getTranslation("experience.MailPanel.saved"));
        });
        fields.add(follows, save);
        show(choices.mine(network));
        getContent().setSummaryText(getTranslation("experience.MailPanel.title"));
        getContent().add(fields);
        getContent().addClassName("wide");
    }

    private void show(MailChoices.Choice now) {
        seen = now;
        mails.forEach((mail, box) -> box.setValue(now.wanted().contains(mail)));
        follows.setValue(now.follows());
    }

    private Set<NetworkMail> wanted() {
        return mails.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
