package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.SettlementSummary;
import no.mestringsrom.lending.Settlements;
import no.mestringsrom.network.NetworkId;

/** How costs were split, and the way to split one more for whoever leads the network. */
class SettlementsPanel extends Composite<Section> {

    SettlementsPanel(NetworkId network, Settlements settlements, HoursAndSeats counted, boolean leads) {
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")), new Paragraph(text("what")));
        List<SettlementSummary> all = settlements.in(network);
        Div rows = new Div();
        rows.addClassName("rows");
        if (all.isEmpty()) {
            rows.add(new Paragraph(text("none")));
        }
        all.forEach(settlement -> rows.add(row(network, settlement)));
        getContent().add(rows);
        if (leads) {
            Button make = new Button(text("make"), press -> {
                int year = counted.years().getFirst();
                LendingNavigation.toSettlement(
                        network,
                        settlements.draft(
                                network,
                                year,
                                text("draftTitle", String.valueOf(year)),
                                getTranslation("lending.SettlementView.populationSource")));
            });
            getContent().add(new Div(make));
        }
    }

    private Component row(NetworkId network, SettlementSummary settlement) {
        RouterLink title = LendingNavigation.settlementLink(network, settlement.id(), settlement.title());
        title.addClassName("row-title");
        Div about = new Div(settlement.year() + " · " + getTranslation("lending.CostKey." + settlement.key()) + " · "
                + getTranslation("lending.Words.kroner", Words.kroner(Words.language(), settlement.totalOre())));
        about.addClassName("quiet");
        Span state = new Span(
                text(settlement.corrected() ? "corrected" : settlement.status().name()));
        state.addClassName("lending-state");
        Div row = new Div(new Div(new Div(title), about), state);
        row.addClassName("row");
        return row;
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.SettlementsPanel." + key, arguments);
    }
}
