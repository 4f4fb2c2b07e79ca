package no.mestringsrom.course.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.mestringsrom.exchange.SegmentKind;
import no.mestringsrom.template.AgendaItem;

/** The items of an agenda, to add, remove, move and change; all of it by buttons and fields, so by keyboard too. */
class AgendaEditor extends Composite<Div> {

    private static final int USUAL_MINUTES = 10;

    private final List<AgendaRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Span said = new Span();
    private final Runnable changed;

    AgendaEditor(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("agenda-editor");
        list.getElement().setAttribute("role", "list");
        said.addClassName("only-heard");
        said.getElement().setAttribute("role", "status");
        Button add = new Button(getTranslation("course.AgendaEditor.add"), VaadinIcon.PLUS.create(), press -> add());
        getContent().add(list, said, add);
    }

    void show(List<AgendaItem> items) {
        rows.clear();
        items.forEach(item -> rows.add(new AgendaRow(item, this)));
        arrange();
    }

    List<AgendaItem> items() {
        return rows.stream().map(AgendaRow::item).toList();
    }

    /** Whether the minutes of every item can be counted. */
    boolean counts() {
        return rows.stream().allMatch(AgendaRow::counts);
    }

    void rowChanged() {
        changed.run();
    }

    void move(AgendaRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (to < 0 || to >= rows.size()) {
            return;
        }
        Collections.swap(rows, from, to);
        arrange();
        row.focusMover(by);
        said.setText(getTranslation("course.AgendaEditor.moved", row.item().title(), to + 1, rows.size()));
    }

    void remove(AgendaRow row) {
        rows.remove(row);
        arrange();
        said.setText(getTranslation("course.AgendaEditor.removed", row.item().title()));
    }

    private void add() {
        AgendaRow row = new AgendaRow(
                AgendaItem.create(
                        getTranslation("exchange.SegmentKind." + SegmentKind.EXCHANGE),
                        SegmentKind.EXCHANGE,
                        USUAL_MINUTES,
                        false),
                this);
        // A summary stays last.
        boolean summaryLast = !rows.isEmpty() && rows.getLast().item().kind() == SegmentKind.SUMMARY;
        rows.add(summaryLast ? rows.size() - 1 : rows.size(), row);
        arrange();
        row.focus();
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i + 1, rows.size());
            list.add(rows.get(i));
        }
        changed.run();
    }
}
