package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import no.mestringsrom.account.AccountId;
import no.mestringsrom.account.CurrentAccount;
import no.mestringsrom.minutes.FollowUp;
import no.mestringsrom.minutes.MinutesItem;
import no.mestringsrom.minutes.MinutesRefused;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.network.NetworkSummary;
import no.mestringsrom.network.Networks;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.shell.Notifications;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.security.access.AccessDeniedException;

/** What came of a network's meetings: what is to be done, one's own first, what was done, and what was decided. */
@StyleSheet("context://minutes.css")
@StyleSheet("context://network.css")
@Route(MinutesNavigation.FOLLOW_UP)
@RolesAllowed("NETWORK_MEMBER")
class FollowUpView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");

    private final transient FollowUp followUp;
    private final transient Networks networks;
    private final transient AccountId own;
    private final transient Clock clock;
    private final Section toDo = section();
    private final Section done = section();
    private final Div decisions = new Div();
    private final TextField words = new TextField();

    FollowUpView(FollowUp followUp, Networks networks, CurrentAccount current, Clock clock) {
        this.followUp = followUp;
        this.networks = networks;
        this.own = current.require().id();
        this.clock = clock;
        getContent().addClassName("view");
        decisions.addClassName("rows");
        words.setLabel(text("words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NetworkId id = NetworkNavigation.networkId(event.getRouteParameters());
        NetworkSummary network;
        try {
            network = networks.requireMember(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        words.addValueChangeListener(change -> showDecisions(id));
        Section decided = section();
        decided.add(new H2(text("decisions")), words, decisions);
        getContent().removeAll();
        getContent().add(NetworkNavigation.breadcrumb(network), new H1(getPageTitle()), toDo, decided, done);
        showActions(id);
        showDecisions(id);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private void showActions(NetworkId id) {
        fill(
                toDo,
                "toDo",
                followUp.open(id),
                action -> attempt(id, () -> {
                    followUp.done(action.id());
                    Notifications.done(text("marked", action.what()));
                }));
        fill(done, "done", followUp.done(id), action -> attempt(id, () -> followUp.notDone(action.id())));
    }

    private void attempt(NetworkId id, Runnable deed) {
        try {
            deed.run();
        } catch (MinutesRefused refused) {
            Notifications.problem(getTranslation(refused.key()));
        }
        showActions(id);
    }

    private void fill(Section section, String key, List<MinutesItem> actions, Consumer<MinutesItem> press) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), NORWAY);
        Div rows = new Div();
        rows.addClassName("rows");
        actions.forEach(action ->
                rows.add(new ActionRow(action, today, own.equals(action.person()), () -> press.accept(action))));
        if (actions.isEmpty()) {
            rows.add(new Paragraph(text("no." + key)));
        }
        section.removeAll();
        section.add(new H2(text(key)), rows);
    }

    private void showDecisions(NetworkId id) {
        decisions.removeAll();
        List<MinutesItem> found = followUp.decisions(id, words.getValue());
        found.forEach(decision -> decisions.add(row(decision)));
        if (found.isEmpty()) {
            decisions.add(new Paragraph(text(words.isEmpty() ? "no.decisions" : "no.found")));
        }
    }

    private Component row(MinutesItem decision) {
        Language language = Language.of(getLocale()).orElse(Language.BOKMAL);
        Span what = new Span(decision.what());
        what.addClassName("row-title");
        Div draft = new Div(getTranslation("minutes.ActionRow.draft"));
        draft.addClassName("quiet");
        draft.setVisible(decision.draft());
        Div row = new Div(
                new Div(what),
                draft,
                MinutesNavigation.minutesLink(
                        decision.meeting(),
                        getTranslation("minutes.ActionRow.meeting", Formats.date(language, decision.heldOn()))));
        row.addClassName("row");
        return row;
    }

    private static Section section() {
        Section section = new Section();
        section.addClassName("panel");
        return section;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.FollowUpView." + key, arguments);
    }
}
