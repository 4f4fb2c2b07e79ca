package no.mestringsrom.lending.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import no.mestringsrom.lending.HoursAndSeats;
import no.mestringsrom.lending.LendingYear;
import no.mestringsrom.lending.LendingYear.Row;
import no.mestringsrom.network.NetworkId;
import no.mestringsrom.place.Municipalities;
import no.mestringsrom.place.Municipality;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** Hours of hosting given and received, and seats, by municipality for a year that is chosen. */
class HoursPanel extends Composite<Section> {

    private final transient Municipalities municipalities;
    private final Language language = Words.language();
    private final Div figures = new Div();

    HoursPanel(NetworkId network, HoursAndSeats counted, Municipalities municipalities) {
        this.municipalities = municipalities;
        Select<Integer> year = new Select<>();
        year.setLabel(text("year"));
        year.setItems(counted.years());
        year.addClassName("lending-year");
        figures.addClassName("lending-figures");
        figures.getElement().setAttribute("aria-live", "polite");
        Details how = new Details(text("how"), new Paragraph(text("how.hours")), new Paragraph(text("how.seats")));
        how.addClassName("lending-how");
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")), year, figures, how);
        LendingYear first = startingWith(network, counted);
        year.setValue(first.year());
        show(first);
        year.addValueChangeListener(change -> show(counted.in(network, change.getValue())));
    }

    /** This year, or the one before as long as there is nothing to show of this. */
    private static LendingYear startingWith(NetworkId network, HoursAndSeats counted) {
        List<Integer> years = counted.years();
        LendingYear now = counted.in(network, years.getFirst());
        if (!now.tooFew()) {
            return now;
        }
        LendingYear before = counted.in(network, years.get(1));
        return before.tooFew() ? now : before;
    }

    private void show(LendingYear year) {
        figures.removeAll();
        figures.add(year.tooFew() ? new Paragraph(text("tooFew", until(year))) : table(year));
    }

    private Component table(LendingYear year) {
        Table table = new Table(
                text("table", String.valueOf(year.year())),
                List.of(text("municipality"), text("given"), text("received"), text("seats")));
        inOrderOfName(year.municipalities())
                .forEach(row -> table.row(
                        row.isOutside() ? text("outside") : Words.place(municipalities, row.municipality()),
                        Words.hours(language, row.givenMillis()),
                        Words.hours(language, row.receivedMillis()),
                        Formats.number(language, row.seats())));
        table.sum(
                text("sum"),
                Words.hours(language, sum(year, Row::givenMillis)),
                Words.hours(language, sum(year, Row::receivedMillis)),
                Formats.number(language, sum(year, Row::seats)));
        return new Div(new Paragraph(text("counted", year.courses(), until(year))), table);
    }

    private List<Row> inOrderOfName(List<Row> rows) {
        List<String> order = municipalities
                .withNumbers(rows.stream().map(Row::municipality).toList())
                .stream()
                .map(Municipality::number)
                .toList();
        return rows.stream()
                .sorted(Comparator.comparing(Row::isOutside).thenComparingInt(row -> order.indexOf(row.municipality())))
                .toList();
    }

    private static long sum(LendingYear year, ToLongFunction<Row> of) {
        return year.municipalities().stream().mapToLong(of).sum();
    }

    private String until(LendingYear year) {
        return Formats.date(language, year.until().minusDays(1));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("lending.HoursPanel." + key, arguments);
    }
}
