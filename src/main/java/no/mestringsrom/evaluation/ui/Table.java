package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table that is read row by row, and moved sideways where the screen is narrow. */
class Table extends Composite<Div> {

    private final NativeTable table = new NativeTable();
    private final List<String> columns;

    /** @param columns the first is for the heads of the rows */
    Table(String title, String explained, List<String> columns) {
        this.columns = columns;
        table.addClassName("evaluation-table");
        table.getCaption().getElement().appendChild(new Element("strong").setText(title));
        if (!explained.isEmpty()) {
            table.getCaption().getElement().appendChild(new Span(explained).getElement());
        }
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        getContent().addClassName("evaluation-scroll");
        // What scrolls must be reached by keyboard, and say what it is.
        getContent().getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(table);
    }

    Row row(String head) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(head);
        cell.getElement().setAttribute("scope", "row");
        return new Row(row);
    }

    final class Row {

        private final NativeTableRow row;

        private Row(NativeTableRow row) {
            this.row = row;
        }

        Row cell(String text) {
            row.addDataCell().setText(text);
            return this;
        }

        /** How many of all chose this. */
        Row count(int count, int all) {
            NativeTableCell cell = row.addDataCell();
            cell.setText(String.valueOf(count));
            cell.addClassName("evaluation-count");
            cell.getStyle().set("--share", Math.round(60.0 * count / all) + "%");
            return this;
        }

        /** In place of all the others. */
        void instead(String text) {
            NativeTableCell cell = row.addDataCell();
            cell.setText(text);
            cell.addClassName("evaluation-few");
            cell.getElement().setAttribute("colspan", String.valueOf(columns.size() - 1));
        }
    }
}
