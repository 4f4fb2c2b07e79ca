package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.HostInvitation;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.shell.Notifications;

/** The question whether one wants to host a course. */
@StyleSheet("context://course.css")
class InvitationCard extends Composite<Div> {

    private final Problem problem = new Problem();
    private final transient HostInvitations invitations;
    private final Consumer<Boolean> answered;

    private InvitationCard(HostInvitations invitations, Consumer<Boolean> answered) {
        this.invitations = invitations;
        this.answered = answered;
        getContent().addClassNames("card", "invitation");
    }

    /** @param answered what to do on the page after an answer */
    static InvitationCard of(HostInvitation invitation, HostInvitations invitations, Runnable answered) {
        InvitationCard card = new InvitationCard(invitations, yes -> answered.run());
        H3 title = new H3(CourseNavigation.courseLink(invitation.course(), invitation.courseTitle()));
        card.getContent()
                .add(
                        title,
                        new Paragraph(card.getTranslation(
                                "course.InvitationCard.facts",
                                invitation.sessions(),
                                Words.dayAndTime(invitation.firstStart()),
                                card.getTranslation("exchange.SessionRole." + invitation.role()))));
        card.ask(invitation.host(), invitation.courseTitle());
        return card;
    }

    /**
     * On the course's own page, where the facts are around it. After a no one is taken to the start page: the course is for
     * those who are in it.
     *
     * @param saidYes what to do on the page after a yes
     */
    static InvitationCard onCoursePage(
            CourseHostId host, String courseTitle, SessionRole role, HostInvitations invitations, Runnable saidYes) {
        InvitationCard card = new InvitationCard(invitations, yes -> {
            if (yes) {
                saidYes.run();
            } else {
                UI.getCurrent().navigate("start");
            }
        });
        card.getContent()
                .add(new Paragraph(card.getTranslation(
                        "course.InvitationCard.question", card.getTranslation("exchange.SessionRole." + role))));
        card.ask(host, courseTitle);
        return card;
    }

    private void ask(CourseHostId host, String courseTitle) {
        Button yes = new Button(getTranslation("course.InvitationCard.yes"), press -> answer(host, true));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setAriaLabel(getTranslation("course.InvitationCard.yesTo", courseTitle));
        Button no = new Button(getTranslation("course.InvitationCard.no"), press -> answer(host, false));
        no.setAriaLabel(getTranslation("course.InvitationCard.noTo", courseTitle));
        Div buttons = new Div(yes, no);
        buttons.addClassName("buttons");
        getContent().add(buttons, problem);
    }

    private void answer(CourseHostId host, boolean yes) {
        try {
            invitations.answer(host, yes);
            Notifications.done(getTranslation(yes ? "course.InvitationCard.saidYes" : "course.InvitationCard.saidNo"));
            answered.accept(yes);
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }
}
