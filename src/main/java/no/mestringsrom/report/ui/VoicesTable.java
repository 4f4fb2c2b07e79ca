package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Map;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.exchange.SessionRole;

/** About how long each role was heard in the parts of each kind, in minutes. */
class VoicesTable extends Composite<NativeTable> {

    VoicesTable(Map<SegmentKind, Map<SessionRole, Long>> voices) {
        getContent().addClassName("ledger-table");
        getContent().setCaptionText(getTranslation("report.VoicesTable.caption"));
        NativeTableRow head = getContent().getHead().addRow();
        name(head, "col", getTranslation("report.VoicesTable.kind"));
        for (SessionRole role : SessionRole.values()) {
            name(head, "col", getTranslation("report.LedgerView.voices." + role.name()));
        }
        voices.forEach((kind, byRole) -> {
            NativeTableRow row = getContent().getBody().addRow();
            name(row, "row", getTranslation("exchange.SegmentKind." + kind.name()));
            for (SessionRole role : SessionRole.values()) {
                row.addDataCell().setText(String.valueOf(Minutes.of(byRole.getOrDefault(role, 0L))));
            }
        });
    }

    private static void name(NativeTableRow row, String scope, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
