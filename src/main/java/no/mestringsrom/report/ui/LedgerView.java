package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import no.mestringsrom.course.SessionPlan;
import no.mestringsrom.course.UnknownCourse;
import no.mestringsrom.course.ui.CourseNavigation;
import no.mestringsrom.course.ui.SessionTime;
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
        getContent().scrollIntoView();
        show(id(event).map(this::account).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.LedgerView.title");
    }

    private void show(SessionAccount account) {
        Ledger ledger = account.ledger();
        getContent().removeAll();
        getContent().add(head(account.plan()));
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

    private Component head(SessionPlan plan) {
        Div head = new Div(
                new Paragraph(CourseNavigation.courseLink(plan.course(), plan.courseTitle())),
                new H1(getTranslation("report.LedgerView.title")),
                new Paragraph(getTranslation("report.LedgerView.session", plan.number(), plan.title())),
                new SessionTime(plan));
        head.addClassName("ledger-head");
        return head;
    }

    private Component figures(SessionAccount account, Ledger ledger) {
        Section section = new Section();
        section.addClassName("ledger-part");
        if (account.over()) {
            section.add(verdict(ledger));
        }
        section.add(new Figures()
                .with("report.LedgerView.promised", minutes(ledger.plannedExchangeMillis()))
                .with("report.LedgerView.given", minutes(ledger.actualExchangeMillis()))
                .with("report.LedgerView.balance", balance(ledger.balanceMillis()))
                .with("report.LedgerView.paired", paired(ledger)));
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

    /** What is owed is said in whole minutes, and none of them is no debt. */
    private Component verdict(Ledger ledger) {
        long owed = Minutes.of(-ledger.balanceMillis());
        Paragraph verdict = new Paragraph(
                owed > 0 ? getTranslation("report.LedgerView.owed", owed) : getTranslation("report.LedgerView.kept"));
        verdict.addClassName("ledger-verdict");
        verdict.setClassName("ledger-kept", owed <= 0);
        return verdict;
    }

    /** How long both roles were there, of the whole. */
    private String paired(Ledger ledger) {
        return getTranslation(
                "report.LedgerView.of", Minutes.of(ledger.pairedMillis()), Minutes.of(ledger.sessionMillis()));
    }

    private Component voices(SessionAccount account) {
        Map<SessionRole, Long> voices = account.voices();
        Section section = new Section(new H2(getTranslation("report.LedgerView.voices")));
        section.addClassName("ledger-part");
        if (voices.isEmpty()) {
            section.add(new Paragraph(getTranslation(
                    account.keepsVoices() ? "report.LedgerView.voices.silent" : "report.LedgerView.voices.none")));
            return section;
        }
        Figures figures = new Figures();
        voices.forEach((role, millis) -> figures.with("report.LedgerView.voices." + role.name(), about(millis)));
        section.add(
                figures,
                new VoicesTable(account.voicesByKind()),
                quiet(getTranslation("report.LedgerView.voices.about")));
        return section;
    }

    private Component impressions(Map<Impression, Integer> impressions) {
        int all = impressions.values().stream().mapToInt(Integer::intValue).sum();
        Figures figures = new Figures();
        impressions.forEach((choice, answers) -> figures.with(
                "report.LedgerView.impressions." + choice.name(),
                getTranslation("report.LedgerView.impressions.of", answers, all)));
        Section section = new Section(
                new H2(getTranslation("report.LedgerView.impressions")),
                figures,
                quiet(getTranslation("report.LedgerView.impressions.about")));
        section.addClassName("ledger-part");
        return section;
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("quiet");
        return quiet;
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
