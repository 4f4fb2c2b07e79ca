package no.mestringsrom.meeting.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.meeting.MeetingPlan;
import no.mestringsrom.meeting.MeetingPlanning;
import no.mestringsrom.meeting.MeetingRefused;
import no.mestringsrom.meeting.MeetingStatus;
import no.mestringsrom.network.Representative;
import no.mestringsrom.shell.Notifications;

/** Who writes the minutes; whoever leads, or the secretary, gives it to somebody else. */
class SecretaryLine extends Composite<Div> {

    /** @param members of the network now, who alone can take the task on */
    SecretaryLine(
            MeetingPlan meeting,
            List<Representative> members,
            boolean mayGive,
            MeetingPlanning planning,
            Runnable again) {
        String secretary = Stream.concat(
                        meeting.invited().stream()
                                .filter(invited -> invited.account().equals(meeting.secretary()))
                                .map(MeetingView::name),
                        members.stream()
                                .filter(member -> member.account().equals(meeting.secretary()))
                                .map(SecretaryLine::name))
                .findFirst()
                .orElse(null);
        getContent()
                .add(new Paragraph(
                        secretary == null
                                ? getTranslation("meeting.SecretaryLine.none")
                                : getTranslation("meeting.SecretaryLine.is", secretary)));
        if (!mayGive || meeting.status() == MeetingStatus.CANCELLED) {
            return;
        }
        Select<Representative> other = new Select<>();
        other.setLabel(getTranslation("meeting.SecretaryLine.other"));
        other.setItems(members);
        other.setItemLabelGenerator(SecretaryLine::name);
        other.addClassName("wide");
        Button give = new Button(getTranslation("meeting.SecretaryLine.give"), press -> {
            if (other.isEmpty()) {
                other.focus();
                return;
            }
            try {
                planning.giveSecretary(meeting.id(), other.getValue().account());
                Notifications.done(getTranslation("meeting.SecretaryLine.done"));
            } catch (MeetingRefused refused) {
                Notifications.problem(getTranslation(refused.key()));
            }
            again.run();
        });
        Div form = new Div(other, give);
        form.addClassName("buttons");
        getContent().add(form);
    }

    private static String name(Representative member) {
        return MeetingView.name(member.name(), member.represents());
    }
}
