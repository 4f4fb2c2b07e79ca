package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import no.mestringsrom.course.CourseHostId;
import no.mestringsrom.course.CourseHostSeat;
import no.mestringsrom.course.CourseId;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.host.SpokenLanguages;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.pairing.Invitee;
import no.mestringsrom.pairing.Proposals;
import no.mestringsrom.pairing.ProposedHost;
import no.mestringsrom.pairing.Vacancies;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Proposals for the roles that a course lacks, at a press; at once where somebody cannot. */
@StyleSheet("context://pairing.css")
class PairingPanel extends Composite<Section> {

    private static final Logger log = LoggerFactory.getLogger(PairingPanel.class);

    private final Paragraph found = new Paragraph();
    private final Div proposals = new Div();
    private final Problem problem = new Problem();
    private final transient CoursePairing pairing;
    private final transient Municipalities municipalities;
    private final transient CourseId course;

    PairingPanel(CourseId course, Vacancies vacancies, CoursePairing pairing, Municipalities municipalities) {
        this.course = course;
        this.pairing = pairing;
        this.municipalities = municipalities;
        proposals.addClassName("pairing-proposals");
        found.getElement().setAttribute("role", "status");
        getContent().addClassNames("panel", "pairing");
        getContent().add(new H2(text("title")));
        if (!vacancies.lacking().isEmpty()) {
            getContent().add(new Paragraph(PairingWords.roles(vacancies.lacking())));
        }
        getContent().add(spoken(vacancies.language()));
        if (!vacancies.lacking().isEmpty() || vacancies.roomForMore()) {
            Button propose = new Button(
                    text(vacancies.lacking().isEmpty() ? "proposeOneMore" : "propose"), press -> propose(null));
            if (!vacancies.lacking().isEmpty()) {
                propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            getContent().add(propose);
        }
        if (!vacancies.hosts().isEmpty()) {
            getContent().add(absence(vacancies.hosts()));
        }
        getContent().add(problem, found, proposals);
        if (vacancies.somebodyCannot()) {
            proposeAtOnce();
        }
    }

    /** Nobody has pressed anything: what goes wrong here does not take the course's page with it. */
    private void proposeAtOnce() {
        try {
            propose(null);
        } catch (RuntimeException wrong) {
            log.error("No hosts could be proposed for course {}", course.value(), wrong);
            clear();
            problem.show(text("failed"));
        }
    }

    /** Where both roles are filled and nobody has said yes yet, there is nothing to look for. */
    static boolean concerns(Vacancies vacancies) {
        return !vacancies.lacking().isEmpty()
                || vacancies.roomForMore()
                || !vacancies.hosts().isEmpty();
    }

    private ComboBox<String> spoken(String language) {
        ComboBox<String> field = new ComboBox<>(text("language"));
        field.setItems(SpokenLanguages.all(PairingWords.language()).stream()
                .filter(code -> !code.equals("nn"))
                .toList());
        field.setItemLabelGenerator(PairingWords::spoken);
        field.setValue(language);
        field.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                field.setValue(change.getOldValue());
            } else if (change.isFromClient()) {
                problem.unless(() -> pairing.speak(course, change.getValue()));
                clear();
            }
        });
        return field;
    }

    private Details absence(List<CourseHostSeat> hosts) {
        Div buttons = new Div(new Paragraph(text("absence.text")));
        buttons.addClassName("pairing-absence");
        hosts.forEach(host ->
                buttons.add(new Button(text("absence.substituteFor", host.name()), press -> propose(host.id()))));
        return new Details(text("absence"), buttons);
    }

    private void propose(@Nullable CourseHostId instead) {
        clear();
        Proposals possible = pairing.propose(course, instead);
        found.setText(text("found", possible.teams().size()));
        possible.teams().forEach(team -> proposals.add(team(team, instead)));
        if (!possible.others().isEmpty()) {
            Details others = new Details(
                    text("others", possible.others().size() + possible.more()), TeamCard.others(possible.others()));
            others.setOpened(possible.teams().isEmpty());
            others.setWidthFull();
            proposals.add(others);
            if (possible.more() > 0) {
                others.add(new Paragraph(text("more", possible.more())));
            }
        }
    }

    private void clear() {
        found.setText("");
        proposals.removeAll();
    }

    private Div team(List<ProposedHost> team, @Nullable CourseHostId instead) {
        Button invite = new Button(
                switch (team.size()) {
                    case 1 -> text("invite.one", team.getFirst().name());
                    case 2 -> text("invite.both");
                    default -> text("invite.all", team.size());
                },
                press -> invite(team, instead));
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (team.size() > 1) {
            invite.setAriaLabel(invite.getText() + ": "
                    + String.join(", ", team.stream().map(ProposedHost::name).toList()));
        }
        Div card = new Div(TeamCard.of(team, municipalities), invite);
        card.addClassNames("card", "pairing-card");
        return card;
    }

    private void invite(List<ProposedHost> team, @Nullable CourseHostId instead) {
        List<Invitee> people =
                team.stream().map(host -> new Invitee(host.id(), host.role())).toList();
        if (problem.unless(() -> pairing.invite(course, instead, people))) {
            Notifications.done(text("invited", people.size()));
            CourseNavigation.toCourse(course);
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("pairing.PairingPanel." + key, arguments);
    }
}
