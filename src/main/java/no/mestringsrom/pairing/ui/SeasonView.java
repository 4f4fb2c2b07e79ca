package no.mestringsrom.pairing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import no.mestringsrom.pairing.CoursePairing;
import no.mestringsrom.pairing.CourseProposal;
import no.mestringsrom.pairing.SeasonPairing;
import no.mestringsrom.pairing.SeasonRun;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.shell.Notifications;
import org.jspecify.annotations.Nullable;

/**
 * Hosts for all courses that are being planned. The search goes on in the background while the page asks how it goes; what it
 * finds lives here and is gone with the page.
 */
@StyleSheet("context://course.css")
@StyleSheet("context://pairing.css")
@Route("arbeid/sesong")
@Menu(title = "pairing.SeasonView.title", order = 21, icon = "vaadin:connect")
@RolesAllowed("COORDINATOR")
class SeasonView extends Composite<VerticalLayout> implements AfterNavigationObserver, HasDynamicTitle {

    private static final int ASK_EVERY_MILLIS = 500;

    private final Button propose = new Button(text("propose"), press -> propose());
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph state = new Paragraph();
    private final Problem problem = new Problem();
    private final Div courses = new Div();
    private final Button invite = new Button(text("invite"), press -> invite());
    private final Button chooseAll = new Button(text("chooseAll"), press -> chooseAll());
    private final List<SeasonCard> cards = new ArrayList<>();
    private final transient SeasonPairing seasons;
    private final transient CoursePairing pairing;
    private final transient Municipalities municipalities;
    private transient @Nullable SeasonRun run;
    private @Nullable Registration asking;

    SeasonView(SeasonPairing seasons, CoursePairing pairing, Municipalities municipalities) {
        this.seasons = seasons;
        this.pairing = pairing;
        this.municipalities = municipalities;
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setDisableOnClick(true);
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        chooseAll.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", text("progress"));
        state.getElement().setAttribute("role", "status");
        courses.addClassName("pairing-proposals");
        Div buttons = new Div(chooseAll, invite);
        buttons.addClassName("pairing-buttons");
        getContent().addClassName("view");
        getContent()
                .add(
                        new H1(getPageTitle()),
                        new Paragraph(text("intro")),
                        propose,
                        progress,
                        state,
                        problem,
                        courses,
                        buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pairing.SeasonView.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showOpen();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopAsking(detached.getUI());
        if (run != null) {
            run.stop();
        }
    }

    private void showOpen() {
        List<CourseProposal> open = seasons.open();
        show(open);
        propose.setVisible(!open.isEmpty());
        propose.setEnabled(true);
        state.setText(text("open", open.size()));
    }

    private void propose() {
        if (!problem.unless(() -> run = seasons.start())) {
            propose.setEnabled(true);
            return;
        }
        show(List.of());
        progress.setVisible(true);
        UI ui = UI.getCurrent();
        ui.setPollInterval(ASK_EVERY_MILLIS);
        asking = ui.addPollListener(poll -> ask(ui));
        ask(ui);
    }

    private void ask(UI ui) {
        SeasonRun going = run;
        if (going == null) {
            return;
        }
        if (!going.isDone()) {
            state.setText(text(going.hasBegun() ? "searching" : "waiting", SeasonPairing.AT_MOST.toSeconds()));
            return;
        }
        stopAsking(ui);
        run = null;
        propose.setEnabled(true);
        List<CourseProposal> found = going.result();
        if (found == null) {
            showOpen();
            problem.show(text("failed"));
            return;
        }
        show(found);
        state.setText(text(
                "found",
                found.stream().filter(proposal -> proposal.lacking().isEmpty()).count(),
                found.size()));
    }

    private void stopAsking(UI ui) {
        if (asking != null) {
            asking.remove();
            asking = null;
            ui.setPollInterval(-1);
        }
    }

    private void show(List<CourseProposal> proposals) {
        progress.setVisible(false);
        courses.removeAll();
        cards.clear();
        proposals.forEach(proposal -> cards.add(new SeasonCard(proposal, municipalities)));
        cards.forEach(courses::add);
        boolean somebody =
                proposals.stream().anyMatch(proposal -> !proposal.team().isEmpty());
        invite.setVisible(somebody);
        chooseAll.setVisible(somebody);
    }

    private void chooseAll() {
        cards.forEach(SeasonCard::choose);
    }

    /** Of each course all or nobody; one that is refused keeps no other back. */
    private void invite() {
        List<SeasonCard> chosen = cards.stream().filter(SeasonCard::isChosen).toList();
        if (chosen.isEmpty()) {
            problem.show(text("nothingChosen"));
            return;
        }
        List<SeasonCard> done =
                chosen.stream().filter(card -> card.invite(pairing)).toList();
        if (!done.isEmpty()) {
            problem.unless(() -> {});
            Notifications.done(text("invited", done.size()));
        }
        cards.removeAll(done);
        done.forEach(courses::remove);
        invite.setVisible(cards.stream().anyMatch(SeasonCard::hasTeam));
        chooseAll.setVisible(invite.isVisible());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("pairing.SeasonView." + key, arguments);
    }
}
