package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import no.mestringsrom.exchange.Ledger;
import no.mestringsrom.exchange.SegmentTime;
import no.mestringsrom.report.SessionAccount;

/** Each part of a session in minutes, and all of them together: planned, actual, and how much of it was exchange time. */
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
            fill(
                    row,
                    account.plan().agenda().get(i).title(),
                    minutes(segment.plannedMillis()),
                    minutes(segment.actualMillis()),
                    segment.kind().isExchangeTime() ? minutes(segment.exchangeMillis()) : "–");
        }
        Ledger ledger = account.ledger();
        fill(
                getContent().getFoot().addRow(),
                getTranslation("report.SegmentsTable.total"),
                minutes(sum(ledger, SegmentTime::plannedMillis)),
                minutes(sum(ledger, SegmentTime::actualMillis)),
                minutes(ledger.actualExchangeMillis()));
    }

    private static void fill(NativeTableRow row, String name, String... minutes) {
        NativeTableHeaderCell head = row.addHeaderCell();
        head.setText(name);
        head.getElement().setAttribute("scope", "row");
        for (String cell : minutes) {
            row.addDataCell().setText(cell);
        }
    }

    private static long sum(Ledger ledger, ToLongFunction<SegmentTime> of) {
        return ledger.segments().stream().mapToLong(of).sum();
    }

    /** The caption says what they are. */
    private static String minutes(long millis) {
        return String.valueOf(Minutes.of(millis));
    }
}
