package no.mestringsrom.evaluation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table under its title; it is moved sideways where the screen is narrow, and the title stays. */
class Table extends Composite<Div> {

    /** Of the tint, so that the number on it can be read; per cent. */
    private static final int DEEPEST = 45;

    private final NativeTable table = new NativeTable();
    private final List<String> columns;

    /** @param columns the first is for the heads of the rows */
    Table(String title, String explained, List<String> columns) {
        this.columns = columns;
        table.addClassName("evaluation-table");
        table.getElement().setAttribute("aria-label", title);
        NativeTableRow head = table.getHead().addRow();
        for (String column : columns) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        Div sideways = new Div(table);
        sideways.addClassName("evaluation-scroll");
        // What scrolls must be reached by keyboard, and say what it is.
        sideways.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        sideways.getElement().setAttribute("aria-label", title);
        getContent().addClassName("evaluation-question");
        getContent().add(new H4(title));
        if (!explained.isEmpty()) {
            Paragraph more = new Paragraph(explained);
            more.addClassName("quiet");
            getContent().add(more);
        }
        getContent().add(sideways);
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
            cell.getStyle().set("--share", DEEPEST * count / all + "%");
            return this;
        }

        /** In place of all the others. */
        void instead(String text) {
            NativeTableCell cell = row.addDataCell();
            cell.add(new Span(text));
            cell.addClassName("evaluation-few");
            cell.getElement().setAttribute("colspan", String.valueOf(columns.size() - 1));
        }
    }
}
