package no.mestringsrom.report.ui;

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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mestringsrom.course.SessionId;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SessionRole;
import no.mestringsrom.report.SessionAccount;
import no.mestringsrom.report.SessionAccounts;
import no.mestringsrom.room.Impression;

/** The account of a session: what was promised for exchanging experience, what was given, and how the time went. */
@StyleSheet("context://ledger.css")
@Route("arbeid/okt/:" + LedgerView.SESSION_ID + "/tid")
@RolesAllowed({"COORDINATOR", "PROFESSIONAL", "EXPERIENCED_USER"})
class LedgerView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    static final String SESSION_ID = "sessionId";

    private final transient SessionAccounts accounts;

    LedgerView(SessionAccounts accounts) {
        this.accounts = accounts;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(id(event).map(this::account).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.LedgerView.title");
    }

    private void show(SessionAccount account) {
        Ledger ledger = account.ledger();
        getContent().removeAll();
        getContent()
                .add(
                        new H1(getTranslation("report.LedgerView.title")),
                        new Paragraph(CourseNavigation.courseLink(
                                account.plan().course(), account.plan().courseTitle())),
                        new Paragraph(getTranslation(
                                "report.LedgerView.session",
                                account.plan().number(),
                                account.plan().title())));
        if (!account.started()) {
            getContent().add(new Paragraph(getTranslation("report.LedgerView.notStarted")));
            return;
        }
        if (!account.over()) {
            getContent().add(new Paragraph(getTranslation("report.LedgerView.notOver")));
        }
        getContent().add(figures(account, ledger), new SegmentsDrawing(account), new SegmentsTable(account));
        getContent().add(voices(account));
        if (!account.impressions().isEmpty()) {
            getContent().add(impressions(account.impressions()));
        }
    }

    private Component figures(SessionAccount account, Ledger ledger) {
        Div figures = new Div(
                figure("report.LedgerView.promised", minutes(ledger.plannedExchangeMillis())),
                figure("report.LedgerView.given", minutes(ledger.actualExchangeMillis())),
                figure("report.LedgerView.balance", balance(ledger.balanceMillis())),
                figure("report.LedgerView.paired", paired(ledger)));
        figures.addClassName("ledger-figures");
        Section section = new Section(figures);
        section.add(new Paragraph(
                ledger.balanceMillis() < 0
                        ? getTranslation("report.LedgerView.owed", Minutes.of(-ledger.balanceMillis()))
                        : getTranslation("report.LedgerView.kept")));
        if (account.carriedOverMinutes() > 0) {
            section.add(new Paragraph(getTranslation("report.LedgerView.carriedOver", account.carriedOverMinutes())));
        }
        ledger.aloneMillis().forEach((role, millis) -> {
            if (Minutes.of(millis) > 0) {
                section.add(
                        new Paragraph(getTranslation("report.LedgerView.alone." + role.name(), Minutes.of(millis))));
            }
        });
        if (account.sessionsOver() > 0) {
            section.add(new Paragraph(getTranslation(
                    "report.LedgerView.carried", account.sessionsOver(), balance(account.carriedMillis()))));
        }
        return section;
    }

    private Component figure(String key, String value) {
        Span name = new Span(getTranslation(key));
        name.addClassName("ledger-name");
        Span figure = new Span(value);
        figure.addClassName("ledger-value");
        return new Div(name, figure);
    }

    /** How long both roles were there, of the whole. */
    private String paired(Ledger ledger) {
        return getTranslation(
                "report.LedgerView.of", Minutes.of(ledger.pairedMillis()), Minutes.of(ledger.sessionMillis()));
    }

    private Component voices(SessionAccount account) {
        Map<SessionRole, Long> voices = account.voices();
        Section section = new Section(new H2(getTranslation("report.LedgerView.voices")));
        if (voices.isEmpty()) {
            section.add(new Paragraph(getTranslation(
                    account.keepsVoices() ? "report.LedgerView.voices.silent" : "report.LedgerView.voices.none")));
            return section;
        }
        Div figures = new Div();
        figures.addClassName("ledger-figures");
        voices.forEach((role, millis) -> figures.add(figure("report.LedgerView.voices." + role.name(), about(millis))));
        section.add(figures, new Paragraph(getTranslation("report.LedgerView.voices.about")));
        return section;
    }

    private Component impressions(Map<Impression, Integer> impressions) {
        int all = impressions.values().stream().mapToInt(Integer::intValue).sum();
        Div figures = new Div();
        figures.addClassName("ledger-figures");
        impressions.forEach((choice, answers) -> figures.add(figure(
                "report.LedgerView.impressions." + choice.name(),
                getTranslation("report.LedgerView.impressions.of", answers, all))));
        return new Section(
                new H2(getTranslation("report.LedgerView.impressions")),
                figures,
                new Paragraph(getTranslation("report.LedgerView.impressions.about")));
    }

    private String minutes(long millis) {
        return getTranslation("report.LedgerView.minutes", Minutes.of(millis));
    }

    private String about(long millis) {
        return getTranslation("report.LedgerView.minutes.about", Minutes.of(millis));
    }

    private String balance(long millis) {
        long minutes = Minutes.of(millis);
        return getTranslation(minutes > 0 ? "report.LedgerView.minutes.more" : "report.LedgerView.minutes", minutes);
    }

    private SessionAccount account(SessionId id) {
        try {
            return accounts.of(id);
        } catch (UnknownCourse unknown) {
            throw new NotFoundException();
        }
    }

    private static Optional<SessionId> id(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters()
                    .get(SESSION_ID)
                    .map(UUID::fromString)
                    .map(SessionId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
