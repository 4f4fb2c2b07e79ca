package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;

/** Numbers by municipality, moved sideways where the screen is narrow. The first column heads the rows. */
class Table extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    /** @param name what it is, for those who do not see the title above it */
    Table(String name, List<String> columns) {
        NativeTableRow head = table.getHead().addRow();
        columns.forEach(column -> head(head, "col", column));
        table.addClassName("lending-table");
        Div scroll = new Div(table);
        scroll.addClassName("lending-scroll");
        // What scrolls must be reached by keyboard, and say what it is.
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        Paragraph sideways = new Paragraph(getTranslation("lending.Table.sideways"));
        sideways.addClassNames("lending-sideways", "quiet");
        getContent().addClassName("lending-wide");
        getContent().add(sideways, scroll);
    }

    Table row(String head, String... cells) {
        add(table.getBody().addRow(), head, cells);
        return this;
    }

    Table sum(String head, String... cells) {
        add(table.getFoot().addRow(), head, cells);
        return this;
    }

    private static void add(NativeTableRow row, String head, String... cells) {
        head(row, "row", head);
        Arrays.stream(cells).forEach(cell -> row.addDataCell().setText(cell));
    }

    private static void head(NativeTableRow row, String scope, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }
}
