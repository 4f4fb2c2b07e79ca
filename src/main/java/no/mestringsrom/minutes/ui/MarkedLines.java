package no.mestringsrom.minutes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mestringsrom.minutes.MarkKind;
import no.mestringsrom.minutes.MinutesItem;
import no.mestringsrom.texts.Formats;
import no.mestringsrom.texts.Language;

/** What has been understood of the decisions and actions in the text, so that it can be put right while all are there. */
class MarkedLines extends Composite<Section> {

    /** What stands between two names, in the languages of staff. */
    private static final Pattern SEVERAL =
            Pattern.compile("[,;/&+]|\\s(?:og|and)\\s", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Div rows = new Div();

    MarkedLines() {
        rows.addClassName("rows");
        getContent().addClassName("panel");
        getContent().add(new H2(text("title")), rows);
    }

    void show(List<MinutesItem> items) {
        rows.removeAll();
        items.forEach(item -> rows.add(row(item)));
        if (items.isEmpty()) {
            rows.add(new Paragraph(text("none")));
        }
    }

    private Div row(MinutesItem item) {
        Span what = new Span(getTranslation("minutes.MarkKind." + item.kind()) + ": " + item.what());
        what.addClassName("row-title");
        Div row = new Div(new Div(what));
        row.addClassName("row");
        if (item.kind() == MarkKind.ACTION) {
            Div about = new Div(Stream.of(who(item), due(item)).collect(Collectors.joining(" · ")));
            about.addClassName("quiet");
            row.add(about);
        }
        return row;
    }

    private String who(MinutesItem item) {
        if (item.who().isEmpty()) {
            return getTranslation("minutes.ActionRow.nobody");
        }
        if (item.person() != null) {
            return item.who();
        }
        return text(SEVERAL.matcher(item.who()).find() ? "several" : "unknown", item.who());
    }

    private String due(MinutesItem item) {
        if (item.dueOn() != null) {
            Language language = Language.of(getLocale()).orElse(Language.BOKMAL);
            String day = Formats.date(language, item.dueOn());
            return item.dueOn().isBefore(item.heldOn())
                    ? text("past", day)
                    : getTranslation("minutes.ActionRow.due", day);
        }
        return item.due().isEmpty() ? getTranslation("minutes.ActionRow.noDay") : text("noDay", item.due());
    }

    private String text(String key, Object... arguments) {
        return getTranslation("minutes.MarkedLines." + key, arguments);
    }
}
