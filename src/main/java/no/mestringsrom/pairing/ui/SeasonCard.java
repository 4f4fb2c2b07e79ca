package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.pairing.CourseProposal;
import no.mestringsrom.pairing.Invitee;
import no.mestringsrom.place.Municipalities;

/** A course of the season: who is proposed, what it lacks still, and a tick for asking them. */
class SeasonCard extends Composite<Div> {

    private final Checkbox chosen = new Checkbox();
    private final Problem problem = new Problem();
    private final transient CourseProposal proposal;

    SeasonCard(CourseProposal proposal, Municipalities municipalities) {
        this.proposal = proposal;
        getContent().addClassNames("card", "pairing-card");
        getContent().add(new H2(CourseNavigation.courseLink(proposal.course(), proposal.title())));
        if (!proposal.lacking().isEmpty()) {
            getContent().add(new Paragraph(PairingWords.roles(proposal.lacking())));
        }
        if (hasTeam()) {
            chosen.setLabel(
                    getTranslation("pairing.SeasonCard.choose", proposal.team().size()));
            chosen.setAriaLabel(chosen.getLabel() + ": " + proposal.title());
            getContent().add(TeamCard.of(proposal.team(), municipalities), chosen);
        }
        if (!proposal.others().isEmpty()) {
            Details others =
                    new Details(getTranslation("pairing.SeasonCard.others"), TeamCard.others(proposal.others()));
            others.setWidthFull();
            getContent().add(others);
        }
        getContent().add(problem);
    }

    boolean hasTeam() {
        return !proposal.team().isEmpty();
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    void choose() {
        chosen.setValue(hasTeam());
    }

    /** Whether they were asked; if not, the card says why. */
    boolean invite(CoursePairing pairing) {
        return problem.unless(() -> pairing.invite(
                proposal.course(),
                null,
                proposal.team().stream()
                        .map(host -> new Invitee(host.id(), host.role()))
                        .toList()));
    }
}
