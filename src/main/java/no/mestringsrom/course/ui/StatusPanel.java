package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import no.mestringsrom.course.CourseDetails;
import no.mestringsrom.course.CoursePhase;
import no.mestringsrom.course.CoursePlanning;
import no.mestringsrom.course.CourseRefused;
import no.mestringsrom.course.CourseStatus;
import no.mestringsrom.course.HostInvitations;
import no.mestringsrom.course.PublishObstacle;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.shell.OneAtATime;
import no.mestringsrom.texts.Formats;

/** What stands between the course and publishing, each with its way out, and the one thing to do next. */
class StatusPanel extends Composite<Section> {

    private final Problem problem = new Problem();
    private final transient CoursePlanning planning;
    private final transient HostInvitations invitations;
    private final Runnable again;

    StatusPanel(CourseDetails course, CoursePlanning planning, HostInvitations invitations, Runnable again) {
        this.planning = planning;
        this.invitations = invitations;
        this.again = again;
        getContent().addClassNames("card", "status-panel");
        if (course.phase() == CoursePhase.IDEA) {
            addIdea(course);
        } else if (course.phase() == CoursePhase.EVALUATING) {
            getContent()
                    .add(
                            new H2(getTranslation("course.StatusPanel.held")),
                            new Paragraph(getTranslation("course.StatusPanel.heldText")));
        } else if (course.facts().status() == CourseStatus.PUBLISHED) {
            getContent()
                    .add(
                            new H2(getTranslation("course.StatusPanel.published")),
                            new Paragraph(getTranslation(
                                    course.sessions().getFirst().begun()
                                            ? "course.StatusPanel.begunText"
                                            : "course.StatusPanel.publishedText")),
                            publicPage(course));
        } else if (course.facts().status() != CourseStatus.PLANNING) {
            getContent()
                    .add(new H2(getTranslation(
                            course.phase() == CoursePhase.CANCELLED
                                    ? "course.StatusPanel.cancelled"
                                    : "course.StatusPanel.over")));
            if (course.cancelReason() != null) {
                Paragraph reason = new Paragraph(Formats.quoted(Words.language(), course.cancelReason()));
                reason.addClassName("quote");
                getContent().add(reason);
            }
        } else if (course.obstacles().isEmpty()) {
            addReady(course);
        } else {
            addObstacles(course);
        }
        getContent().add(problem);
    }

    private void addIdea(CourseDetails course) {
        getContent().add(new H2(getTranslation("course.StatusPanel.idea")), new Paragraph(ideaText(course)));
        if (course.mayCancel()) {
            Button begin = new Button(getTranslation("course.StatusPanel.begin"), press -> begin(course));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            getContent().add(begin);
        }
    }

    /** Who decides reads whose idea it is; who had it reads who decides. */
    private String ideaText(CourseDetails course) {
        if (!course.mayCancel()) {
            return getTranslation("course.StatusPanel.ideaSent");
        }
        return course.hosts().isEmpty()
                ? getTranslation("course.StatusPanel.ideaText")
                : getTranslation(
                        "course.StatusPanel.ideaFrom",
                        course.hosts().getFirst().seat().name());
    }

    private void begin(CourseDetails course) {
        try {
            planning.begin(course.facts().id());
        } catch (CourseRefused refused) {
            Notifications.problem(Words.refusal(this, refused));
        }
        again.run();
    }

    private void addReady(CourseDetails course) {
        getContent()
                .add(
                        new H2(getTranslation("course.StatusPanel.ready")),
                        new Paragraph(getTranslation("course.StatusPanel.readyText")));
        if (course.mayEdit()) {
            Button publish = new Button(getTranslation("course.StatusPanel.publish"), press -> publish(course));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            getContent().add(publish);
        }
    }

    private void addObstacles(CourseDetails course) {
        UnorderedList list = new UnorderedList();
        list.addClassName("obstacles");
        boolean first = true;
        for (PublishObstacle obstacle : course.obstacles()) {
            ListItem item = new ListItem(new Paragraph(Words.obstacle(this, obstacle)));
            Optional<Button> wayOut = course.mayEdit() ? wayOut(course, obstacle) : Optional.empty();
            if (wayOut.isPresent()) {
                if (first) {
                    wayOut.get().addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    first = false;
                }
                item.add(wayOut.get());
            }
            list.add(item);
        }
        getContent()
                .add(
                        new H2(getTranslation(
                                "course.StatusPanel.missing", course.obstacles().size())),
                        list);
    }

    private Optional<Button> wayOut(CourseDetails course, PublishObstacle obstacle) {
        return switch (obstacle.kind()) {
            case NO_PROFESSIONAL -> Optional.of(invite(course, SessionRole.PROFESSIONAL));
            case NO_EXPERIENCED_USER -> Optional.of(invite(course, SessionRole.EXPERIENCED_USER));
            case SHARE_TOO_SMALL, SESSION_HAS_BEGUN -> toSession(course, obstacle);
            case PROFESSIONAL_HAS_NOT_ANSWERED,
                    EXPERIENCED_USER_HAS_NOT_ANSWERED,
                    REASON_LACKS_PROFESSIONAL,
                    REASON_LACKS_EXPERIENCED_USER,
                    PLAN_LACKS_PROFESSIONAL,
                    PLAN_LACKS_EXPERIENCED_USER -> Optional.empty();
        };
    }

    private Button invite(CourseDetails course, SessionRole role) {
        return new Button(
                getTranslation("course.HostsPanel.invite." + role),
                press -> OneAtATime.open(new InviteDialog(course.facts().id(), role, invitations, again)));
    }

    /** The text names the session by its title, which is what it has. */
    private Optional<Button> toSession(CourseDetails course, PublishObstacle obstacle) {
        return course.sessions().stream()
                .filter(session ->
                        session.plan().title().equals(obstacle.arguments().getFirst()))
                .filter(session -> !session.begun())
                .findFirst()
                .map(session -> new Button(
                        getTranslation("course.SessionCard.edit"),
                        press -> CourseNavigation.toAgenda(session.plan().id())));
    }

    private Component publicPage(CourseDetails course) {
        Anchor link =
                new Anchor("/kurs/" + course.facts().id().value(), getTranslation("course.StatusPanel.publicPage"));
        link.setRouterIgnore(true);
        return link;
    }

    private void publish(CourseDetails course) {
        try {
            planning.publish(course.facts().id());
            Notifications.done(getTranslation("course.StatusPanel.done"));
            again.run();
        } catch (CourseRefused refused) {
            if (refused.obstacles().isEmpty()) {
                problem.show(refused);
            } else {
                again.run();
                Notifications.problem(Words.refusal(this, refused));
            }
        }
    }
}
