package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.SettlementDetails.Named;
import no.mestringsrom.lending.SettlementId;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.network.ui.NetworkNavigation;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;
import org.springframework.security.access.AccessDeniedException;

/** One settlement: written and agreed on by whoever leads the network, read and taken out by all its members. */
@StyleSheet("context://lending.css")
@Route(LendingNavigation.SETTLEMENT)
@RolesAllowed("NETWORK_MEMBER")
class SettlementView extends Composite<VerticalLayout> implements BeforeEnterObserver, HasDynamicTitle {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final transient Settlements settlements;
    private final transient HoursAndSeats counted;
    private final transient SettlementFile file;
    private final transient Municipalities municipalities;
    private final transient Language language = Words.language();

    SettlementView(Settlements settlements, HoursAndSeats counted, SettlementFile file, Municipalities municipalities) {
        this.settlements = settlements;
        this.counted = counted;
        this.file = file;
        this.municipalities = municipalities;
        getContent().addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SettlementId id = LendingNavigation.settlementId(event.getRouteParameters());
        SettlementDetails settlement;
        try {
            settlement = settlements.get(id);
        } catch (AccessDeniedException notTheirs) {
            throw new NotFoundException();
        }
        if (!settlement.network().equals(NetworkNavigation.networkId(event.getRouteParameters()))) {
            throw new NotFoundException();
        }
        show(settlement);
    }

    private void show(SettlementDetails settlement) {
        getContent().removeAll();
        getContent()
                .add(
                        new Paragraph(LendingNavigation.lendingLink(
                                settlement.network(), getTranslation("lending.LendingView.title"))),
                        new H1(settlement.title()),
                        state(settlement));
        Named corrects = settlement.corrects();
        if (corrects != null) {
            getContent().add(named(settlement, "corrects", corrects));
        }
        Named correctedBy = settlement.correctedBy();
        if (correctedBy != null) {
            getContent().add(named(settlement, "correctedBy", correctedBy));
        }
        SharesPanel shares = new SharesPanel(settlement, file, municipalities);
        if (settlement.mayChange()) {
            Runnable again = () -> again(settlement);
            DraftPanel draft = new DraftPanel(settlement, settlements, counted, municipalities, again);
            getContent().add(draft, shares, new AgreePanel(settlement, settlements, draft::isSaved, again));
        } else {
            getContent().add(shares);
        }
        if (settlement.mayCorrect()) {
            getContent()
                    .add(new Button(
                            text("correct"),
                            press -> LendingNavigation.toSettlement(
                                    settlement.network(), settlements.correct(settlement.id()))));
        }
    }

    private void again(SettlementDetails before) {
        show(settlements.get(before.id()));
    }

    private Component state(SettlementDetails settlement) {
        Instant agreedAt = settlement.agreedAt();
        if (agreedAt == null) {
            return new Paragraph(text(settlement.mayChange() ? "draft.lead" : "draft"));
        }
        String day = Formats.date(language, agreedAt.atZone(OSLO).toLocalDate());
        return new Paragraph(
                settlement.agreedBy().isEmpty() ? text("agreed", day) : text("agreed.by", day, settlement.agreedBy()));
    }

    private Component named(SettlementDetails settlement, String key, Named other) {
        return new Paragraph(
                new Span(text(key) + " "),
                LendingNavigation.settlementLink(settlement.network(), other.id(), other.title()));
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.SettlementView." + key, arguments);
    }
}
