package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import no.mestringsrom.lending.SettlementDetails;
import no.mestringsrom.lending.SettlementDetails.Share;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What each municipality pays, and the list as a file. */
class SharesPanel extends Composite<Section> {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient SettlementDetails settlement;
    private final transient Municipalities municipalities;
    private final Language language = Words.language();

    SharesPanel(SettlementDetails settlement, SettlementFile file, Municipalities municipalities) {
        this.settlement = settlement;
        this.municipalities = municipalities;
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")));
        if (settlement.costs().isEmpty() || !settlement.isReckoned()) {
            getContent().add(new Paragraph(text("nothing")));
            return;
        }
        getContent().add(costs(), key(), table(), new Paragraph(text("rounding")), files(file));
    }

    private Component costs() {
        UnorderedList costs = new UnorderedList();
        costs.addClassName("lending-costs");
        settlement
                .costs()
                .forEach(cost -> costs.add(new ListItem(cost.what() + ": "
                        + getTranslation("lending.Words.kroner", Words.kroner(language, cost.ore())))));
        return costs;
    }

    private Component key() {
        String by = getTranslation("lending.CostKey." + settlement.key());
        return new Paragraph(
                settlement.source().isEmpty() ? text("key", by) : text("key.source", by, settlement.source()));
    }

    /** The amount comes first: on a phone the others are moved into sight. */
    private Component table() {
        Table table = new Table(
                settlement.title(),
                List.of(text("municipality"), text("amount"), text("part"), text("weight." + settlement.key())));
        settlement
                .shares()
                .forEach(share -> table.row(
                        Words.place(municipalities, share.municipality()),
                        Words.kroner(language, share.ore()),
                        percent(share.part()),
                        Words.number(language, share.weight())));
        table.sum(
                text("sum"),
                Words.kroner(language, settlement.totalOre()),
                percent(1),
                Words.number(
                        language,
                        settlement.shares().stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return table;
    }

    private String percent(double part) {
        return Formats.amount(language, BigDecimal.valueOf(part * 100)) + "\u00a0%";
    }

    private Component files(SettlementFile file) {
        Div files = new Div(
                download("csv", "text/csv;charset=utf-8", () -> file.csv(settlement, language)),
                download("xlsx", XLSX, () -> file.xlsx(settlement, language)));
        files.addClassName("lending-line");
        return files;
    }

    private Anchor download(String kind, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), SettlementFile.name(settlement, kind), type, bytes.length);
                }),
                text(kind));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.SharesPanel." + key, arguments);
    }
}
