package no.mestringsrom.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import no.mestringsrom.exchange.SegmentTime;
import no.mestringsrom.report.SessionAccount;

/** Each part of a session as two bars, planned over actual, with the exchange time in it filled. The table says it in words. */
class SegmentsDrawing extends Composite<Section> {

    private final long longest;

    SegmentsDrawing(SessionAccount account) {
        longest = account.ledger().segments().stream()
                .mapToLong(segment -> Math.max(segment.plannedMillis(), segment.actualMillis()))
                .max()
                .orElse(1);
        Div drawing = new Div();
        drawing.addClassName("ledger-drawing");
        // The same figures stand in the table below.
        drawing.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < account.ledger().segments().size(); i++) {
            drawing.add(row(
                    account.plan().agenda().get(i).title(),
                    account.ledger().segments().get(i)));
        }
        Paragraph legend = new Paragraph(
                key("ledger-planned", "report.SegmentsDrawing.planned"),
                key("ledger-actual", "report.SegmentsDrawing.actual"),
                key("ledger-exchange", "report.SegmentsDrawing.exchange"));
        legend.addClassName("ledger-legend");
        getContent().addClassName("ledger-part");
        getContent().add(new H2(getTranslation("report.SegmentsDrawing.title")), legend, drawing);
    }

    private Component row(String title, SegmentTime segment) {
        Div actual = bar("ledger-actual", segment.actualMillis(), longest);
        if (segment.exchangeMillis() > 0) {
            actual.add(bar("ledger-exchange", segment.exchangeMillis(), segment.actualMillis()));
        }
        Div bars = new Div(bar("ledger-planned", segment.plannedMillis(), longest), actual);
        bars.addClassName("ledger-bars");
        Span minutes = new Span(getTranslation(
                "report.SegmentsDrawing.minutes",
                Minutes.of(segment.plannedMillis()),
                Minutes.of(segment.actualMillis())));
        minutes.addClassName("ledger-minutes");
        Div row = new Div(new Span(title), bars, minutes);
        row.addClassName("ledger-row");
        return row;
    }

    private static Div bar(String kind, long millis, long whole) {
        Div bar = new Div();
        bar.addClassName(kind);
        bar.getStyle().set("inline-size", String.format(Locale.ROOT, "%.2f%%", 100.0 * millis / Math.max(1, whole)));
        return bar;
    }

    private Span key(String kind, String text) {
        Span swatch = new Span();
        swatch.addClassNames("ledger-swatch", kind);
        return new Span(swatch, new Span(getTranslation(text)));
    }
}
