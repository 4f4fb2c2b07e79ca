package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.InviteHost;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.shell.Notifications;

/** Asks somebody by e-mail address to host a course. */
class InviteDialog extends Dialog {

    private final EmailField email = new EmailField(getTranslation("course.InviteDialog.email"));
    private final Problem problem = new Problem();
    private final transient HostInvitations invitations;
    private final transient CourseId course;
    private final SessionRole role;
    private final Runnable again;

    InviteDialog(CourseId course, SessionRole role, HostInvitations invitations, Runnable again) {
        this.course = course;
        this.role = role;
        this.invitations = invitations;
        this.again = again;
        setHeaderTitle(getTranslation("course.HostsPanel.invite." + role));
        setWidth("min(30rem, 94vw)");
        email.addClassName("wide");
        email.setAutofocus(true);
        email.setErrorMessage(getTranslation("course.InviteDialog.noAddress"));
        Button invite = new Button(getTranslation("course.InviteDialog.send"), press -> invite());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        invite.addClickShortcut(Key.ENTER);
        Div content = new Div(new Paragraph(getTranslation("course.InviteDialog.text")), email, problem);
        content.addClassName("fields");
        add(content);
        getFooter().add(new Button(getTranslation("course.Dialog.cancel"), press -> close()), invite);
    }

    private void invite() {
        problem.hide();
        if (email.isEmpty() || email.isInvalid()) {
            email.setInvalid(true);
            return;
        }
        try {
            invitations.invite(new InviteHost(course, email.getValue(), role));
            close();
            Notifications.done(getTranslation("course.InviteDialog.sent"));
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }
}
