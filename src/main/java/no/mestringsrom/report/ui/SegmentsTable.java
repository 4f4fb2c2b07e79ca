package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.IntStream;
import no.mestringsrom.exchange.SegmentTime;
import no.mestringsrom.report.SessionAccount;

/** Each part of a session in minutes: planned, actual, and how much of it was exchange time. */
class SegmentsTable extends Composite<NativeTable> {

    SegmentsTable(SessionAccount account) {
        getContent().addClassName("ledger-table");
        getContent().setCaptionText(getTranslation("report.SegmentsTable.caption"));
        NativeTableRow head = getContent().getHead().addRow();
        IntStream.range(0, 4).forEach(i -> {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("report.SegmentsTable.column." + i));
            cell.getElement().setAttribute("scope", "col");
        });
        for (int i = 0; i < account.ledger().segments().size(); i++) {
            SegmentTime segment = account.ledger().segments().get(i);
            NativeTableRow row = getContent().getBody().addRow();
            NativeTableHeaderCell name = row.addHeaderCell();
            name.setText(account.plan().agenda().get(i).title());
            name.getElement().setAttribute("scope", "row");
            row.addDataCell().setText(minutes(segment.plannedMillis()));
            row.addDataCell().setText(minutes(segment.actualMillis()));
            row.addDataCell().setText(segment.kind().isExchangeTime() ? minutes(segment.exchangeMillis()) : "–");
        }
    }

    private String minutes(long millis) {
        return getTranslation("report.LedgerView.minutes", Minutes.of(millis));
    }
}
