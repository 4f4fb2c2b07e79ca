package no.mestringsrom.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.mail.GroupLetterRefused;
import no.mestringsrom.mail.GroupLetters;
import no.mestringsrom.mail.WriteToGroup;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.ProblemBox;

/** A message to the group: says first how many it goes to. */
class GroupLetterDialog extends Dialog {

    private final UUID id = UUID.randomUUID();
    private final TextArea text = new TextArea(getTranslation("mail.GroupLetterDialog.text"));
    private final Checkbox waiting = new Checkbox(getTranslation("mail.GroupLetterDialog.waiting"));
    private final Paragraph to = new Paragraph();
    private final ProblemBox problem = new ProblemBox();
    private final Button send = new Button(getTranslation("mail.GroupLetterDialog.send"), press -> send());
    private final transient CourseId course;
    private final transient GroupLetters letters;
    private final Runnable again;

    GroupLetterDialog(CourseId course, GroupLetters letters, Runnable again) {
        this.course = course;
        this.letters = letters;
        this.again = again;
        setHeaderTitle(getTranslation("mail.GroupLetterDialog.title"));
        setWidth("min(36rem, 94vw)");
        setCloseOnOutsideClick(false);
        text.addClassName("wide");
        text.setMinRows(6);
        text.setMaxLength(GroupLetters.LONGEST);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> count());
        waiting.addValueChangeListener(change -> count());
        to.getElement().setAttribute("aria-live", "polite");
        count();
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        problem.hide();
        Div content = new Div(new Paragraph(getTranslation("mail.GroupLetterDialog.what")), text, waiting, to, problem);
        content.addClassName("fields");
        add(content);
        getFooter().add(new Button(getTranslation("mail.GroupLetterDialog.cancel"), press -> close()), send);
    }

    private void count() {
        GroupLetters.Recipients recipients = letters.recipients(course, waiting.getValue());
        text.setHelperText(
                getTranslation("mail.GroupLetterDialog.help", text.getValue().length(), GroupLetters.LONGEST));
        to.setText(getTranslation(
                "mail.GroupLetterDialog.to", recipients.people(), recipients.bySms(), recipients.toRing()));
    }

    private void send() {
        problem.hide();
        try {
            letters.write(new WriteToGroup(id, course, text.getValue(), waiting.getValue()));
            close();
            Notifications.done(getTranslation("mail.GroupLetterDialog.done"));
            again.run();
        } catch (GroupLetterRefused refused) {
            problem.show(getTranslation(
                    "mail.GroupLetterRefused." + refused.reason().name(),
                    GroupLetters.LONGEST,
                    GroupLetters.MOST_A_DAY));
            send.setEnabled(true);
        }
    }
}
