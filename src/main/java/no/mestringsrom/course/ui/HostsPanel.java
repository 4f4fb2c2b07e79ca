package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CourseDetails.HostDetails;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostAnswer;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.shell.OneAtATime;

/** The two kinds of hosts side by side, as equals. */
class HostsPanel extends Composite<Section> {

    private final Problem problem = new Problem();
    private final transient CourseDetails course;
    private final transient HostInvitations invitations;
    private final Runnable again;

    HostsPanel(CourseDetails course, HostInvitations invitations, Runnable again) {
        this.course = course;
        this.invitations = invitations;
        this.again = again;
        Div pair = new Div(side(SessionRole.PROFESSIONAL), side(SessionRole.EXPERIENCED_USER));
        pair.addClassName("pair");
        getContent().addClassName("wide");
        getContent().add(new H2(getTranslation("course.HostsPanel.title")), pair, problem);
    }

    private Component side(SessionRole role) {
        Div side = new Div(new H3(getTranslation("exchange.SessionRole." + role)));
        side.addClassNames(
                "card", "side-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        List<HostDetails> hosts = course.hosts(role);
        if (hosts.isEmpty()) {
            side.add(new Paragraph(getTranslation("course.HostsPanel.none")));
        }
        hosts.forEach(host -> side.add(host(host.seat())));
        if (mayInvite()) {
            side.add(new Button(
                    getTranslation("course.HostsPanel.invite." + role),
                    press -> OneAtATime.open(new InviteDialog(course.facts().id(), role, invitations, again))));
        }
        return side;
    }

    private Component host(CourseHostSeat seat) {
        Span name = new Span(seat.name());
        name.addClassName("host-name");
        Span answer = new Span(getTranslation("course.HostAnswer." + seat.answer()));
        answer.addClassNames(
                "answer",
                "answer-" + seat.answer().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Div line = new Div(name, answer);
        line.addClassName("host");
        if (seat.id().equals(course.ownSeat()) && seat.answer() == HostAnswer.YES) {
            if (course.facts().status().isAhead()) {
                Button cannot = new Button(
                        getTranslation("course.CannotDialog.open"),
                        press -> OneAtATime.open(new CannotDialog(seat.id(), invitations)));
                cannot.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                line.add(cannot);
            }
        } else if (mayInvite()) {
            Button remove = new Button(getTranslation("course.HostsPanel.remove"), press -> remove(seat));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("course.HostsPanel.removeOf", seat.name()));
            line.add(remove);
        }
        return line;
    }

    private boolean mayInvite() {
        CourseStatus status = course.facts().status();
        return course.mayEdit() && (status == CourseStatus.PLANNING || status == CourseStatus.PUBLISHED);
    }

    private void remove(CourseHostSeat seat) {
        try {
            invitations.remove(seat.id());
            again.run();
        } catch (CourseRefused refused) {
            problem.show(refused);
        }
    }
}
