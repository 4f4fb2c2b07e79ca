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
    private final GroupsField follows = new GroupsField(getTranslation("experience.MailPanel.follows"));

    MailPanel(NetworkId network, MailChoices choices) {
        MailChoices.Choice now = choices.mine(network);
        Div fields = new Div();
        fields.addClassName("fields");
        for (NetworkMail mail : NetworkMail.values()) {
            Checkbox box = new Checkbox(
                    getTranslation("experience.MailPanel." + mail), now.wanted().contains(mail));
            mails.put(mail, box);
            fields.add(box);
        }
        follows.setHelperText(getTranslation("experience.MailPanel.follows.help"));
        follows.setValue(now.follows());
        Button save = new Button(getTranslation("experience.MailPanel.save"), press -> {
            choices.choose(network, new MailChoices.Choice(wanted(), follows.getValue()));
            Notifications.done(getTranslation("experience.MailPanel.saved"));
        });
        fields.add(follows, save);
        getContent().setSummaryText(getTranslation("experience.MailPanel.title"));
        getContent().add(fields);
        getContent().addClassName("wide");
    }

    private Set<NetworkMail> wanted() {
        return mails.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
