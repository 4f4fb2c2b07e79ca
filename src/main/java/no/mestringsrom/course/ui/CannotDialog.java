package no.mestringsrom.course.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.shell.Notifications;

/** A host who said yes can no longer, of illness or for whatever reason: nobody is asked which. */
class CannotDialog extends Dialog {

    private final Problem problem = new Problem();

    CannotDialog(CourseHostId own, HostInvitations invitations) {
        setHeaderTitle(getTranslation("course.CannotDialog.title"));
        setWidth("min(30rem, 94vw)");
        Button cannot = new Button(getTranslation("course.CannotDialog.open"), press -> {
            try {
                invitations.answer(own, false);
                close();
                Notifications.done(getTranslation("course.InvitationCard.saidNo"));
                // The course is for those who are in it.
                UI.getCurrent().navigate("start");
            } catch (CourseRefused refused) {
                problem.show(refused);
            }
        });
        cannot.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cannot.setDisableOnClick(true);
        Div content = new Div(new Paragraph(getTranslation("course.CannotDialog.text")), problem);
        content.addClassName("fields");
        add(content);
        getFooter().add(new Button(getTranslation("course.CannotDialog.stay"), press -> close()), cannot);
    }
}
